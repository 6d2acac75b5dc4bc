// What the page keeps in memory before and after the film played, when all that can go has gone.

import type { Page } from '@playwright/test';

const MEGABYTE = 1_000_000;

/** Megabytes. */
export interface HeapGrowth {
  readonly before: number;
  readonly after: number;
}

export async function heapWhilePlaying(page: Page, seconds: number): Promise<HeapGrowth> {
  const before = await heap(page);
  await page.evaluate(async (length) => {
    const video = document.querySelector('video');
    if (video === null) throw new Error('no film');
    await video.play();
    await new Promise((resolve) => {
      setTimeout(resolve, length * 1000);
    });
    video.pause();
  }, seconds);
  return { before, after: await heap(page) };
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}
