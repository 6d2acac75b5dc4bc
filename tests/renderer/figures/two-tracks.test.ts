// The two tracks: blocks stand where their times are, links join the blocks of a pair, keys lead along and across.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../renderer/figures/lanes.ts';
import { nextBlock } from '../../../renderer/figures/next-block.ts';
import { BLOCK_HEIGHT, twoTracksLayout } from '../../../renderer/figures/two-tracks-layout.ts';
import { longTracks, TRACKS } from './samples.ts';

const WIDTH = 900;
const layout = twoTracksLayout(TRACKS, WIDTH);
const blockOf = (key: string, of = layout) => {
  const block = of.blocks.find((one) => one.key === key);
  if (block === undefined) throw new Error(`no block ${key}`);
  return block;
};

describe('lanes', () => {
  const fragments = fc.array(
    fc
      .tuple(fc.nat(100), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length })),
  );

  test('fragments in one lane never overlap, and no lane is used without need', () => {
    fc.assert(
      fc.property(fragments, (list) => {
        const lanes = lanesOf(list);
        for (const [i, one] of list.entries()) {
          for (const [j, other] of list.entries()) {
            if (i >= j || lanes[i] !== lanes[j]) continue;
            expect(one.end <= other.start || other.end <= one.start).toBe(true);
          }
        }
        const most = Math.max(
          0,
          ...list.map(({ start }) => list.filter((one) => one.start <= start && start < one.end).length),
        );
        expect(Math.max(-1, ...lanes) + 1).toBe(most);
      }),
    );
  });
});

describe('the two tracks', () => {
  test('a block stands where its time is', () => {
    const perMillisecond = WIDTH / (TRACKS.range.end - TRACKS.range.start);
    for (const { fragment, x, width } of layout.blocks) {
      expect(x).toBeCloseTo(fragment.start * perMillisecond, 6);
      expect(width).toBeCloseTo((fragment.end - fragment.start) * perMillisecond, 6);
    }
    expect(layout.blocks).toHaveLength(14);
  });

  test('a link joins the foot of the block of A and the head of that of B', () => {
    expect(layout.links).toHaveLength(TRACKS.matching.pairs.length);
    for (const { pair, source, target } of layout.links) {
      const [a, b] = [blockOf(`a${pair.a}`), blockOf(`b${pair.b}`)];
      expect(source[0]).toBeCloseTo(a.x + a.width / 2, 6);
      expect(source[1]).toBe(a.y + BLOCK_HEIGHT);
      expect(target[0]).toBeCloseTo(b.x + b.width / 2, 6);
      expect(target[1]).toBe(b.y);
    }
  });

  test('a fragment knows its partner, or that it has none', () => {
    expect(layout.blocks.filter(({ pair }) => pair === null).map(({ key }) => key)).toEqual([
      'a3',
      'a5',
      'b3',
      'b5',
    ]);
    expect(blockOf('a2').pair).toMatchObject({ b: 2, sameCode: false });
  });

  test('a part of the time shows what lies in it, cut off at its edges, with links to what lies outside', () => {
    const part = twoTracksLayout({ ...TRACKS, range: { start: 25_500, end: 37_000 } }, WIDTH);
    expect(part.blocks.map(({ key }) => key)).toEqual(['a1', 'a2', 'b1']);
    for (const { x, width } of part.blocks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(WIDTH + 3);
    }
    expect(part.links.map(({ pair }) => pair.a)).toEqual([1, 2]);
    expect(part.links[1]?.target[0]).toBe(WIDTH);
  });

  test('the axis has round times with room between them', () => {
    for (const end of [4000, 30_000, 180_000, 1_800_000, 14_400_000]) {
      const { ticks } = twoTracksLayout({ ...TRACKS, range: { start: 0, end } }, WIDTH);
      const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
      expect(ticks.length).toBeGreaterThan(2);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60);
      expect(ticks.every(({ time }) => time % 1000 === 0)).toBe(true);
    }
  });

  test('only crowded links lose their dots', () => {
    expect(layout.dense).toBe(false);
    const long = longTracks(300);
    expect(twoTracksLayout(long, WIDTH).dense).toBe(true);
    const part = twoTracksLayout({ ...long, range: { start: 60_000, end: 120_000 } }, WIDTH);
    expect(part.dense).toBe(false);
    expect(part.blocks.length).toBeLessThan(30);
  });
});

describe('the arrow keys', () => {
  const { blocks } = layout;

  test('lead along a track in time', () => {
    expect(nextBlock(blocks, 'a0', 'right')).toBe('a1');
    expect(nextBlock(blocks, 'b4', 'left')).toBe('b3');
    expect(nextBlock(blocks, 'a3', 'first')).toBe('a0');
    expect(nextBlock(blocks, 'b3', 'last')).toBe('b6');
    expect(nextBlock(blocks, 'a0', 'left')).toBeNull();
  });

  test('lead across to the partner, or to what lies nearest in time', () => {
    expect(nextBlock(blocks, 'a4', 'down')).toBe('b4');
    expect(nextBlock(blocks, 'b2', 'up')).toBe('a2');
    expect(nextBlock(blocks, 'b3', 'up')).toBe('a3');
    expect(nextBlock(blocks, 'a4', 'up')).toBeNull();
  });
});
