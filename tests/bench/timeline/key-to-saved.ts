// From the key that marks until the page says that all is saved, as the page itself sees both.

import type { Page } from '@playwright/test';
import { annotate } from '../../../renderer/messages/nl/annotate.ts';

declare global {
  interface Window {
    savedTimes?: number[];
  }
}

/** Milliseconds of so many marks, one after the other. */
export async function keyToSaved(page: Page, count: number): Promise<readonly number[]> {
  await page.evaluate(watchSaving);
  await page.getByRole('region', { name: annotate.stage.label, exact: true }).focus();
  for (let done = 0; done < count; done += 1) {
    await page.keyboard.press('c');
    await page.waitForFunction((before) => (window.savedTimes?.length ?? 0) > before, done, {
      timeout: 10_000,
    });
  }
  return page.evaluate(() => window.savedTimes ?? []);
}

/** In the page: the time from a key going down until the status that became busy by it no longer is. */
function watchSaving(): void {
  const times: number[] = [];
  let pressed = 0;
  let wasBusy = false;
  window.savedTimes = times;
  // The page may have answered the key before this listener hears of it: only the time of the key itself counts.
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  const observer = new MutationObserver(() => {
    const busy = document.querySelector('output[aria-busy]')?.getAttribute('aria-busy') === 'true';
    if (wasBusy && !busy) times.push(performance.now() - pressed);
    wasBusy = busy;
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] });
}
