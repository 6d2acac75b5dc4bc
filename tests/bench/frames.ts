// Is the frame on screen the frame that was asked for? Five clips whose pictures say their number, imported by
// the real host, shown by the real player in Chromium, and read back from the picture.

import type { Page } from '@playwright/test';
import { buildPage } from './frames/build-page.ts';
import { CLIPS, FRAMES_PER_CLIP, makeClip } from './frames/numbered-clips.ts';
import type { Shown, Side, Wish } from './page/asking.ts';
import { withBrowser, withPage } from './support/browser.ts';
import type { Bench } from './support/bench.ts';
import { startLoopback } from './support/loopback.ts';
import { print } from './support/print.ts';
import { chances, pick, quantile } from './support/stats.ts';
import { importFilm } from './support/import-film.ts';
import { openBenchVault } from './support/vault.ts';

const WISHES_PER_CLIP = 100;
const LONG_WISHES_PER_CLIP = 1_000;
/** So many wishes on one side, then the same on the other. */
const TURN = 25;
/** Each takes as long as the film plays. */
const PAUSES_PER_TURN = 3;
const PLAYED_MS = { least: 100, more: 300 };
const MOST_TOLD = 10;
type Kind = Wish['kind'];
const KINDS: readonly Kind[] = ['seek', 'step', 'pause'];
const SENT = 'a bare <video> sent to number ÷ average rate';
const PLAIN: Readonly<Record<Kind, string>> = {
  seek: SENT,
  step: SENT,
  pause: 'a bare <video>, its clock × average rate',
};

interface Turn {
  readonly side: Side;
  readonly kind: Kind;
  readonly shown: readonly Shown[];
}

export const framesBench: Bench = async ({ folder, long }) => {
  const page = await buildPage(folder);
  const vault = await openBenchVault(folder);
  const loopback = await startLoopback(vault.host, page);
  const all: Turn[] = [];
  try {
    await withBrowser((browser) =>
      withPage(browser, async (tab) => {
        await tab.goto(`${loopback.origin}/#${await loopback.code()}`);
        await tab.waitForFunction(() => window.frameBench !== undefined);
        for (const clip of CLIPS) {
          const { id } = await importFilm(vault, await makeClip(clip, folder));
          checkLength(clip.name, await openRecording(tab, id));
          const turns = await askBoth(tab, long ? LONG_WISHES_PER_CLIP : WISHES_PER_CLIP);
          all.push(...turns);
          for (const kind of KINDS) reportExact(clip.name, kind, turns);
        }
      }),
    );
  } finally {
    await loopback.close();
  }
  for (const kind of KINDS) {
    reportExact('all clips', kind, all);
    reportTime(kind, all);
  }
};

function openRecording(tab: Page, id: string): Promise<number> {
  return tab.evaluate((recordingId) => window.frameBench?.open(recordingId) ?? Promise.resolve(0), id);
}

/** A frame lost or doubled on the way in would shift all that follow. */
function checkLength(name: string, frames: number): void {
  print({
    bench: 'frames',
    what: `frames of "${name}" after import`,
    value: frames,
    unit: 'frames',
    baseline: { what: 'frames drawn', value: FRAMES_PER_CLIP },
    goal: { of: 'ratio', is: 'at least', limit: 1 },
    runs: 1,
  });
}

async function askBoth(tab: Page, count: number): Promise<readonly Turn[]> {
  const random = chances();
  const turns: Turn[] = [];
  for (let done = 0; done < count; done += TURN) {
    const seeks = Array.from({ length: TURN }, () => seekTo(pick(random, FRAMES_PER_CLIP)));
    const way: readonly Wish[] = [seekTo(TURN + pick(random, FRAMES_PER_CLIP - 2 * TURN)), ...steps(random)];
    const pauses: readonly Wish[] = [seekTo(pick(random, FRAMES_PER_CLIP / 2)), ...stops(random)];
    for (const side of ['player', 'plain'] as const) {
      turns.push({ side, kind: 'seek', shown: await fulfil(tab, side, seeks) });
      turns.push({ side, kind: 'step', shown: (await fulfil(tab, side, way)).slice(1) });
      turns.push({ side, kind: 'pause', shown: (await fulfil(tab, side, pauses)).slice(1) });
    }
  }
  return turns;
}

function seekTo(frame: number): Wish {
  return { kind: 'seek', frame };
}

function steps(random: () => number): readonly Wish[] {
  return Array.from({ length: TURN }, () => ({ kind: 'step', by: random() < 0.5 ? -1 : 1 }));
}

function stops(random: () => number): readonly Wish[] {
  const afterMs = () => PLAYED_MS.least + pick(random, PLAYED_MS.more);
  return Array.from({ length: PAUSES_PER_TURN }, () => ({ kind: 'pause', afterMs: afterMs() }));
}

function fulfil(tab: Page, side: Side, wishes: readonly Wish[]): Promise<readonly Shown[]> {
  return tab.evaluate((asked) => window.frameBench?.fulfil(asked.side, asked.wishes) ?? Promise.resolve([]), {
    side,
    wishes,
  });
}

function of(turns: readonly Turn[], side: Side, kind: Kind): readonly Shown[] {
  return turns.filter((turn) => turn.side === side && turn.kind === kind).flatMap(({ shown }) => shown);
}

function reportExact(name: string, kind: Kind, turns: readonly Turn[]): void {
  const ours = of(turns, 'player', kind);
  const wrong = ours.filter(({ asked, seen }) => asked !== seen);
  print({
    bench: 'frames',
    what: `right frame after a ${kind}, ${name}`,
    value: shareRight(ours),
    unit: '%',
    baseline: { what: PLAIN[kind], value: shareRight(of(turns, 'plain', kind)) },
    goal: { of: 'value', is: 'at least', limit: 100 },
    runs: ours.length,
    more: wrong.length === 0 ? {} : { wrong: wrong.slice(0, MOST_TOLD) },
  });
}

function shareRight(shown: readonly Shown[]): number {
  return (100 * shown.filter(({ asked, seen }) => asked === seen).length) / shown.length;
}

function reportTime(kind: Kind, turns: readonly Turn[]): void {
  const times = (side: Side) => of(turns, side, kind).map(({ milliseconds }) => milliseconds);
  for (const p of [0.5, 0.95]) {
    print({
      bench: 'frames',
      what: `${kind} until the right frame is known to be on screen, p${p * 100}`,
      value: quantile(times('player'), p),
      unit: 'ms',
      baseline: { what: PLAIN[kind], value: quantile(times('plain'), p) },
      runs: times('player').length,
    });
  }
}
