// Who stands out: the pair shown first, and the raters of whom the overview says that they score higher or lower.

import { describe, expect, it } from 'vitest';
import { standingApart } from '../../../renderer/views/agreement/overview/stands-apart.ts';
import { mostApart } from '../../../renderer/views/agreement/scales/most-apart.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import type { ScaleReport } from '../../../shared/domain/agreement/report/scale-report.ts';

const POINTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function reportOf(units: readonly (readonly (number | null)[])[]): ScaleReport {
  return scaleReport(
    { raterCount: units[0]?.length ?? 0, units },
    { level: 'ordinal', points: POINTS },
    { resamples: 0, seed: 1, times: units.map((unit, index) => unit.map(() => index)) },
  );
}

const shown = ({ pairs }: ScaleReport) => {
  const { a, b } = pairs[mostApart(pairs)] ?? { a: -1, b: -1 };
  return [a, b];
};

describe('the pair shown first', () => {
  it('is the one with the largest mean difference, whichever of the two is higher', () => {
    const third = [2, 4, 6, 8, 3];
    expect(shown(reportOf(third.map((x) => [x, x, x + 1])))).toEqual([0, 2]);
    expect(shown(reportOf(third.map((x) => [x, x + 1, x - 1])))).toEqual([1, 2]);
  });

  it('is the one with the lowest coefficient where no mean differs', () => {
    const first = [2, 4, 6, 8];
    const swapped = [4, 2, 8, 6];
    const near = [3, 3, 7, 7];
    expect(shown(reportOf(first.map((x, i) => [x, near[i] ?? 0, swapped[i] ?? 0])))).toEqual([0, 2]);
  });

  it('is one of which a difference is known, before one that has no recordings in common', () => {
    const units = [
      [2, 3, null],
      [4, 5, null],
      [6, null, 6],
      [null, null, 7],
    ];
    expect(shown(reportOf(units))).toEqual([0, 1]);
    expect(mostApart([])).toBe(0);
  });
});

describe('who scores higher or lower than the others', () => {
  const base = [2, 4, 6, 5];

  it('is told from half a point on, not below', () => {
    const higher = reportOf(base.map((x, i) => [x, x, x + (i % 2)]));
    expect(standingApart(higher.drift)).toEqual([{ rater: 2, mean: 0.5 }]);
    const less = reportOf(base.map((x, i) => [x, x, x + (i === 0 ? 1 : 0)]));
    expect(standingApart(less.drift)).toEqual([]);
  });

  it('also where it is lower', () => {
    const { drift } = reportOf(base.map((x) => [x, x - 1, x]));
    expect(standingApart(drift).filter(({ mean }) => mean < 0)).toEqual([{ rater: 1, mean: -1 }]);
  });

  it('of two raters once, of the higher one', () => {
    expect(standingApart(reportOf(base.map((x) => [x, x + 2])).drift)).toEqual([{ rater: 1, mean: 2 }]);
    expect(standingApart(reportOf(base.map((x) => [x + 2, x])).drift)).toEqual([{ rater: 0, mean: 2 }]);
  });
});
