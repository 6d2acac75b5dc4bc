// How the timeline of a three-hour film holds out as fragments come: opening it, scrolling and zooming, marking, playing
// on. The program's own page in Chromium without a graphics card: all that is drawn here is drawn by the processor.

import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { loadStaticFiles } from '../../electron/shell/loopback/static-files.ts';
import type { RecordingId } from '../../shared/domain/ids.ts';
import type { Bench } from './support/bench.ts';
import { withBrowser, withPage } from './support/browser.ts';
import { importFilm } from './support/import-film.ts';
import { startLoopback } from './support/loopback.ts';
import { say } from './support/print.ts';
import { openBenchVault, type BenchVault } from './support/vault.ts';
import { createFindings, type Findings } from './timeline/findings.ts';
import { frameTimes, type WheelWay } from './timeline/frame-times.ts';
import { keyToSaved } from './timeline/key-to-saved.ts';
import { longFilm } from './timeline/long-film.ts';
import { openRecording, toHome } from './timeline/opening.ts';
import { heapWhilePlaying } from './timeline/playing.ts';
import { processorTime } from './timeline/processor-time.ts';
import { spreadFragments } from './timeline/spread-fragments.ts';

const SIZES = [0, 100, 1_000, 10_000];
const OPENINGS = 5;
const MARKS = 60;
const FRAMES = 240;
const PLAYED_S = 20;
const LONG_PLAYED_S = 1800;

/** Turns round four times. */
const SCROLL: WheelWay = { ctrl: false, pixels: 24, turnAfter: FRAMES / 4, frames: FRAMES };
/** With how much wheel one comes from the whole film to the stretch that is scrolled. */
const WAYS: Readonly<Record<string, { readonly before: number; readonly way: WheelWay }>> = {
  'zooming in and out': {
    before: 0,
    way: { ctrl: true, pixels: -12, turnAfter: FRAMES / 2, frames: FRAMES },
  },
  'scrolling an hour': { before: -366, way: SCROLL },
  'scrolling ten minutes': { before: -963, way: SCROLL },
  'scrolling a minute': { before: -1731, way: SCROLL },
};

export const timelineBench: Bench = async ({ folder, filmFolder, long }) => {
  const film = await longFilm(filmFolder);
  const vault = await openBenchVault(folder);
  const { id } = await importFilm(vault, film);
  const page = await loadStaticFiles(path.resolve(import.meta.dirname, '../../out/renderer'));
  const loopback = await startLoopback(vault.host, page);
  const findings = createFindings();
  try {
    await withBrowser(async (browser) => {
      for (const [step, size] of SIZES.entries()) {
        say(`timeline with ${size} fragments`);
        await fill(vault, id, size - (SIZES[step - 1] ?? 0));
        await withPage(browser, async (tab) => {
          await tab.goto(`${loopback.origin}/#${await loopback.code()}`);
          await measureOpening(tab, id, size, findings);
          await measureFrames(browser, tab, size, findings);
          const played = long && step === SIZES.length - 1 ? LONG_PLAYED_S : PLAYED_S;
          await measurePlaying(tab, size, played, findings);
          // Last: it adds fragments.
          findings.keep('from key to saved', size, await keyToSaved(tab, MARKS));
        });
      }
    });
  } finally {
    await loopback.close();
  }
  findings.report();
};

async function fill(vault: BenchVault, id: RecordingId, count: number): Promise<void> {
  const session = vault.vault.current();
  if (session === null) throw new Error('the vault is locked');
  await spreadFragments(session, id, count);
}

async function measureOpening(tab: Page, id: RecordingId, size: number, findings: Findings): Promise<void> {
  const opened: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await toHome(tab);
    opened.push(await openRecording(tab, id));
  }
  findings.keep('opening', size, opened);
}

async function measureFrames(browser: Browser, tab: Page, size: number, findings: Findings): Promise<void> {
  for (const [what, { before, way }] of Object.entries(WAYS)) {
    // Twice: to close by and back to the whole film.
    await tab.keyboard.press('z');
    await tab.keyboard.press('z');
    if (before !== 0) await frameTimes(tab, { ctrl: true, pixels: before, turnAfter: 1, frames: 1 });
    const spent = await processorTime(browser);
    findings.keep(what, size, await frameTimes(tab, way));
    const now = await processorTime(browser);
    findings.keep(`${what}, processor time per frame`, size, [(now - spent) / way.frames]);
  }
}

async function measurePlaying(tab: Page, size: number, seconds: number, findings: Findings): Promise<void> {
  const { before, after } = await heapWhilePlaying(tab, seconds);
  findings.keepGrowth(`memory of the page after ${seconds} s of playing`, size, before, after);
}
