// Shifting chosen fragments by seconds or frames.

import { describe, expect, it } from 'vitest';
import type { FrameTable } from '../../../shared/domain/recording/frame-table.ts';
import { micros } from '../../../shared/domain/time.ts';
import { readAmount, shifted } from '../../../renderer/views/annotate/several/shift-spans.ts';

/** Of variable rate: frames of 100, 50 and 200 ms. */
const FRAMES: FrameTable = { times: [0, 100_000, 150_000, 350_000], end: 400_000 };
const span = (start: number, end: number) => ({ start: micros(start), end: micros(end) });

describe('shifting', () => {
  it('by seconds moves both edges by the same time', () => {
    expect(shifted(span(50_000, 120_000), { by: 0.1, unit: 'seconds' }, FRAMES)).toEqual(
      span(150_000, 220_000),
    );
    expect(shifted(span(50_000, 120_000), { by: -0.05, unit: 'seconds' }, FRAMES)).toEqual(span(0, 70_000));
  });

  it('by frames moves each edge by boundaries, whatever they last', () => {
    expect(shifted(span(0, 150_000), { by: 1, unit: 'frames' }, FRAMES)).toEqual(span(100_000, 350_000));
    expect(shifted(span(150_000, 400_000), { by: -1, unit: 'frames' }, FRAMES)).toEqual(
      span(100_000, 350_000),
    );
    expect(shifted(span(100_000, 100_000), { by: 3, unit: 'frames' }, FRAMES)).toEqual(
      span(400_000, 400_000),
    );
  });

  it.each([
    [0.3, 'seconds'],
    [-0.06, 'seconds'],
    [3, 'frames'],
    [-1, 'frames'],
  ] as const)('never past the film: %d %s', (by, unit) => {
    expect(shifted(span(50_000, 150_000), { by, unit }, FRAMES)).toBeNull();
  });
});

describe('an amount that is typed', () => {
  it.each([
    ['1', 'seconds', 1],
    ['0,5', 'seconds', 0.5],
    [' 2.25 ', 'seconds', 2.25],
    ['3', 'frames', 3],
    ['0,5', 'frames', null],
    ['0', 'seconds', null],
    ['-1', 'seconds', null],
    ['een', 'seconds', null],
    ['', 'frames', null],
  ] as const)('%j %s', (text, unit, amount) => {
    expect(readAmount(text, unit)).toBe(amount);
  });
});
