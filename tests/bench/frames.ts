// Is the frame on screen the frame that was asked for? Clips of every kind whose pictures say their number, imported
// by the real host, shown by the real player in Chromium, and read back from the picture.

import { withFramePage, type FramePage } from './frames/frame-page.ts';
import { CLIPS, FRAMES_PER_CLIP, makeClip } from './frames/numbered-clips.ts';
import type { Shown, Side, Wish } from './page/asking.ts';
import type { Bench } from './support/bench.ts';
import { print } from './support/print.ts';
import { chances, pick, quantile } from './support/stats.ts';
import { importFilm } from './support/import-film.ts';

const WISHES_PER_CLIP = 500;
const LONG_WISHES_PER_CLIP = 1_000;
/** So many wishes on one side, then the same on the other. */
const TURN = 25;
/** Each takes as long as the film plays. */
const PAUSES_PER_TURN = 3;
const PLAYED_MS = { least: 100, more: 300 };
const MOST_TOLD = 10;
type Kind = Exclude<Wish['kind'], 'fragment'>;
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
  const all: Turn[] = [];
  await withFramePage(folder, async (page) => {
    for (const clip of CLIPS) {
      // Nobody is at this page: after ten minutes the vault would lock itself.
      await page.vault.handlers['program.stir']({});
      const { id } = await importFilm(page.vault, await makeClip(clip, folder));
      const hidden = clip.cutAt ?? 0;
      const frames = await page.open(id);
      checkLength(clip.name, frames, FRAMES_PER_CLIP - hidden);
      const asked = await askBoth(page, frames, long ? LONG_WISHES_PER_CLIP : WISHES_PER_CLIP);
      const turns = asked.map((turn) => ({ ...turn, shown: turn.shown.map(countedFrom(hidden)) }));
      all.push(...turns);
      for (const kind of KINDS) reportExact(clip.name, kind, turns);
    }
  });
  for (const kind of KINDS) {
    reportExact('all clips', kind, all);
    reportTime(kind, all);
  }
};

/** The pictures of a clip that was cut are numbered as before the cut. */
function countedFrom(hidden: number): (shown: Shown) => Shown {
  return (shown) => ({ ...shown, seen: shown.seen === null ? null : shown.seen - hidden });
}

/** A frame lost or doubled on the way in would shift all that follow. */
function checkLength(name: string, frames: number, drawn: number): void {
  print({
    bench: 'frames',
    what: `frames of "${name}" after import`,
    value: frames,
    unit: 'frames',
    baseline: { what: 'frames drawn', value: drawn },
    goal: { of: 'ratio', is: 'at least', limit: 1 },
    runs: 1,
  });
}

async function askBoth(page: FramePage, frames: number, count: number): Promise<readonly Turn[]> {
  const random = chances();
  const turns: Turn[] = [];
  for (let done = 0; done < count; done += TURN) {
    const seeks = Array.from({ length: TURN }, () => seekTo(pick(random, frames)));
    const way: readonly Wish[] = [seekTo(TURN + pick(random, frames - 2 * TURN)), ...steps(random)];
    const pauses: readonly Wish[] = [seekTo(pick(random, Math.floor(frames / 2))), ...stops(random)];
    for (const side of ['player', 'plain'] as const) {
      turns.push({ side, kind: 'seek', shown: await page.fulfil(side, seeks) });
      turns.push({ side, kind: 'step', shown: (await page.fulfil(side, way)).slice(1) });
      turns.push({ side, kind: 'pause', shown: (await page.fulfil(side, pauses)).slice(1) });
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
