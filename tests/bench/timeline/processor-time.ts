// What the pages and the painter of a browser have cost the processor: on a busy machine the one number about drawing
// that does not tell of everybody else's work.

import type { Browser } from '@playwright/test';

const MS_PER_SECOND = 1000;

/** Milliseconds since they began. */
export async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const painting = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  return painting.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * MS_PER_SECOND;
}
