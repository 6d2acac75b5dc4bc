// The bench's page in a real Chromium, over a host with a vault of its own.

import type { Page } from '@playwright/test';
import type { Shown, Side, Wish } from '../page/asking.ts';
import { withBrowser, withPage } from '../support/browser.ts';
import { startLoopback } from '../support/loopback.ts';
import { openBenchVault, type BenchVault } from '../support/vault.ts';
import { buildPage } from './build-page.ts';

export interface FramePage {
  readonly vault: BenchVault;
  /** Opens a recording; answers how many frames it has. */
  readonly open: (recordingId: string) => Promise<number>;
  readonly fulfil: (side: Side, wishes: readonly Wish[]) => Promise<readonly Shown[]>;
}

export async function withFramePage<T>(folder: string, work: (page: FramePage) => Promise<T>): Promise<T> {
  const built = await buildPage(folder);
  const vault = await openBenchVault(folder);
  const loopback = await startLoopback(vault.host, built);
  try {
    return await withBrowser((browser) =>
      withPage(browser, async (tab) => {
        await tab.goto(`${loopback.origin}/#${await loopback.code()}`);
        await tab.waitForFunction(() => window.frameBench !== undefined);
        return work({
          vault,
          open: (recordingId) => openIn(tab, recordingId),
          fulfil: (side, wishes) => fulfilIn(tab, side, wishes),
        });
      }),
    );
  } finally {
    await loopback.close();
  }
}

function openIn(tab: Page, id: string): Promise<number> {
  return tab.evaluate((recordingId) => window.frameBench?.open(recordingId) ?? Promise.resolve(0), id);
}

function fulfilIn(tab: Page, side: Side, wishes: readonly Wish[]): Promise<readonly Shown[]> {
  return tab.evaluate((asked) => window.frameBench?.fulfil(asked.side, asked.wishes) ?? Promise.resolve([]), {
    side,
    wishes,
  });
}
