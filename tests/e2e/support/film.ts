// The film on the page, as a journey looks at it.

import { expect, type Page } from '@playwright/test';
import { go, filmShown } from './steps.ts';

export interface FilmState {
  /** Seconds. */
  readonly time: number;
  readonly paused: boolean;
  readonly rate: number;
  readonly muted: boolean;
  readonly volume: number;
}

export function filmState(page: Page): Promise<FilmState> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => ({
    time: video.currentTime,
    paused: video.paused,
    rate: video.playbackRate,
    muted: video.muted,
    volume: video.volume,
  }));
}

/** Waits until the film stands at about this time. */
export async function expectAt(page: Page, seconds: number, within = 0.1): Promise<void> {
  await expect
    .poll(async () => Math.abs((await filmState(page)).time - seconds), {
      message: `the film stands at ${String(seconds)} s`,
    })
    .toBeLessThanOrEqual(within);
}

export async function expectPlaying(page: Page, playing: boolean): Promise<void> {
  await expect.poll(async () => !(await filmState(page)).paused).toBe(playing);
}

/** Pictures that are still asked for when the person changes, are refused: first all of them, also far down. */
async function allCoversShown(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1366, height: 4000 });
  await expect
    .poll(() =>
      page.evaluate(() => {
        const covers = [...document.images];
        return covers.length > 0 && covers.every(({ naturalWidth }) => naturalWidth > 0);
      }),
    )
    .toBe(true);
  if (size !== null) await page.setViewportSize(size);
}

/** The example, as its coordinator. */
export async function openExampleAsAns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await expect(page.getByText('Dag Chris')).toBeVisible();
  await allCoversShown(page);
  const ans = page.getByRole('radio', { name: 'Ans' }).or(page.getByRole('button', { name: 'Ans' }));
  await ans.first().click();
  await expect(page.getByText('Dag Ans')).toBeVisible();
}

/** The example, as its coordinator, with this recording open. */
export async function openExample(page: Page, code: string): Promise<void> {
  await openExampleAsAns(page);
  await go(page, 'Vandaag');
  await page.getByRole('link', { name: new RegExp(code, 'u') }).click();
  await filmShown(page);
}
