// The frame table: which frame a time belongs to, where to seek, and which is nearest; at any rate and start.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frameAt,
  nearestFrame,
  seekPoint,
  timeOfFrame,
  type FrameTable,
} from '../../../shared/domain/recording/frame-table.ts';
import { micros } from '../../../shared/domain/time.ts';

/** Any film: it begins somewhere, and its frames stand 1 to 500 ms long. */
const films = fc
  .tuple(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.array(fc.integer({ min: 1_000, max: 500_000 }), { minLength: 1, maxLength: 60 }),
  )
  .map(([start, lengths]): FrameTable => {
    const edges = [start];
    for (const length of lengths) edges.push((edges.at(-1) ?? 0) + length);
    return { times: edges.slice(0, -1), end: edges.at(-1) ?? 0 };
  });
const times = fc.integer({ min: -1_000_000, max: 40_000_000 }).map(micros);

describe('a frame table', () => {
  it('seeks to where the wanted frame is, and no other', () => {
    fc.assert(
      fc.property(films, (film) => {
        for (const index of film.times.keys()) expect(frameAt(film, seekPoint(film, index))).toBe(index);
      }),
    );
  });

  it('says which frame is on screen at any time', () => {
    fc.assert(
      fc.property(films, times, (film, time) => {
        const slow = Math.max(0, film.times.filter((start) => start <= time).length - 1);
        expect(frameAt(film, time)).toBe(slow);
      }),
    );
  });

  it('finds the frame that begins nearest', () => {
    fc.assert(
      fc.property(films, times, (film, time) => {
        const distance = (index: number) => Math.abs(timeOfFrame(film, index) - time);
        const least = Math.min(...film.times.map((_, index) => distance(index)));
        expect(distance(nearestFrame(film, time))).toBe(least);
      }),
    );
  });
});
