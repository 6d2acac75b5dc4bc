// Frame n is the same picture always: clips whose pictures say their number, imported by the real host (some as
// they are, some copied into another container, some encoded anew), shown by the real player in Chromium. What is
// asked, what the picture says and what the browser says it painted have to be one.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFramePage, type FramePage } from '../../bench/frames/frame-page.ts';
import { CLIPS, makeClip } from '../../bench/frames/numbered-clips.ts';
import type { Shown, Wish } from '../../bench/page/asking.ts';
import { importFilm } from '../../bench/support/import-film.ts';
import { chances, pick } from '../../bench/support/stats.ts';

const FRAMES = 150;
const SEEKS = 15;
const STEPS = 15;

let folder = '';
let page: FramePage;
let close: () => void = () => undefined;
let closed: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'terugblik-frames-'));
  await new Promise<void>((opened, failed) => {
    closed = withFramePage(folder, async (ready) => {
      page = ready;
      opened();
      await new Promise<void>((resolve) => {
        close = resolve;
      });
    }).catch(failed);
  });
});
afterAll(async () => {
  close();
  await closed;
  await rm(folder, { recursive: true, force: true });
});

const seek = (frame: number): Wish => ({ kind: 'seek', frame });

function wishes(frames: number): readonly Wish[] {
  const random = chances();
  const somewhere = () => seek(pick(random, frames));
  const from = pick(random, frames - 40);
  return [
    ...Array.from({ length: SEEKS }, somewhere),
    seek(0),
    seek(frames - 1),
    seek(STEPS + pick(random, frames - 2 * STEPS)),
    ...Array.from({ length: STEPS }, (): Wish => ({ kind: 'step', by: random() < 0.5 ? -1 : 1 })),
    { kind: 'pause', afterMs: 200 },
    { kind: 'fragment', from, to: from + 15 },
    { kind: 'step', by: -1 },
  ];
}

describe.each(CLIPS)('of "$name"', (clip) => {
  const hidden = clip.cutAt ?? 0;
  let shown: readonly Shown[] = [];

  it('there are as many as were drawn', async () => {
    const { id } = await importFilm(page.vault, await makeClip(clip, folder, FRAMES));
    const frames = await page.open(id);
    expect(frames).toBe(FRAMES - hidden);
    shown = await page.fulfil('player', wishes(frames));
  });

  it('each is the picture it was drawn as, after a seek, a step, a pause and a fragment', () => {
    expect(shown.length).toBeGreaterThan(SEEKS + STEPS);
    const wrong = shown.filter(({ asked, seen }) => seen !== asked + hidden);
    expect(wrong).toEqual([]);
  });

  it('each is the frame the browser says it painted', () => {
    expect(shown.filter(({ asked, painted }) => painted !== asked)).toEqual([]);
  });
});
