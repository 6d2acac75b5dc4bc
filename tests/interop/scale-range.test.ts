// Scales as people type them.
import { describe, expect, it } from 'vitest';
import { readScaleRange, scalePoints } from '../../shared/interop/scale-range.ts';

describe('readScaleRange', () => {
  it.each([
    ['1-9', { min: 1, max: 9, step: 1 }],
    ['1-9/0.5', { min: 1, max: 9, step: 0.5 }],
    [' 0 – 4 / 0,5 ', { min: 0, max: 4, step: 0.5 }],
    ['-3-3', { min: -3, max: 3, step: 1 }],
    ['-3..-1', { min: -3, max: -1, step: 1 }],
  ])('%s', (text, range) => {
    expect(readScaleRange(text)).toEqual(range);
  });

  it.each(['', '5', '9-1', '3-3', '1-9/0', '1-9/-1', '1-9/3', '0-5000', '1-9/0.001', 'een-tien', '1-9/2/2'])(
    'is null for "%s"',
    (text) => {
      expect(readScaleRange(text)).toBeNull();
    },
  );
});

describe('scalePoints', () => {
  it('gives the numbers that the same scores are read as', () => {
    expect(scalePoints({ min: 0, max: 1, step: 0.1 })).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
    expect(scalePoints({ min: 1, max: 3, step: 0.5 })).toEqual([1, 1.5, 2, 2.5, 3]);
  });
});
