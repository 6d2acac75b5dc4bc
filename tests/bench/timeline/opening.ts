// From the address of a recording until its film can be shown and its fragments are counted beside it.

import type { Page } from '@playwright/test';
import { home as homeWords } from '../../../renderer/messages/nl/home.ts';
import { PANE_ID, TIMELINE_ID } from '../../../renderer/views/annotate/stage/places.ts';
import { places } from '../../../renderer/views/places.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';

export async function toHome(page: Page): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, places.home);
  await page.getByRole('button', { name: homeWords.recordings.add }).waitFor();
}

/** Milliseconds, counted in the page. */
export async function openRecording(page: Page, id: RecordingId): Promise<number> {
  return page.evaluate(
    async ({ place, pane, timeline }) => {
      const before = performance.now();
      location.hash = place;
      const isThere = () => {
        const rows = document.querySelector(`#${pane} [role="grid"]`);
        const none = document.querySelector(`#${pane}`)?.textContent.includes('Nog geen fragmenten') === true;
        const film = document.querySelector('video')?.readyState ?? 0;
        return (
          film >= HTMLMediaElement.HAVE_CURRENT_DATA &&
          document.querySelector(`#${timeline} canvas`) !== null &&
          (rows !== null || none)
        );
      };
      while (!isThere()) await new Promise(requestAnimationFrame);
      // What was rendered last is painted with the next frame.
      await new Promise(requestAnimationFrame);
      return performance.now() - before;
    },
    { place: places.recording(id), pane: PANE_ID, timeline: TIMELINE_ID },
  );
}
