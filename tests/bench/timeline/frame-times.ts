// Frames per second of the real timeline while it is turned with the wheel, as the page itself counts them: what
// lies between two animation frames, and with a timer that runs after them, how long the main thread was busy.

import type { Page } from '@playwright/test';

export interface WheelWay {
  /** Pixels of wheel per frame; with Ctrl it zooms. */
  readonly ctrl: boolean;
  readonly pixels: number;
  /** Turns round after so many frames. */
  readonly turnAfter: number;
  readonly frames: number;
}

/** Milliseconds between frames. Run in the page. */
export function frameTimes(page: Page, way: WheelWay): Promise<readonly number[]> {
  return page.evaluate(async ({ ctrl, pixels, turnAfter, frames }) => {
    const timeline = document.querySelector('#workspace-timeline');
    if (timeline === null) throw new Error('no timeline');
    const { left, width, bottom } = timeline.getBoundingClientRect();
    const at = { clientX: left + width * 0.4, clientY: bottom - 40 };
    const target = document.elementFromPoint(at.clientX, at.clientY);
    if (target === null) throw new Error('nothing under the pointer');
    const times: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    for (let done = 0; done < frames; done += 1) {
      const direction = Math.floor(done / turnAfter) % 2 === 0 ? 1 : -1;
      const deltaY = direction * pixels;
      target.dispatchEvent(
        new WheelEvent('wheel', { ...at, deltaY, ctrlKey: ctrl, bubbles: true, cancelable: true }),
      );
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    return times;
  }, way);
}
