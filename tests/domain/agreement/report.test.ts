// The agreement report of a scale: its figures, what it leaves out, and what it says when it cannot say.
import { describe, expect, it } from 'vitest';
import { ordinalAgreement, scaleAgreement } from '../../../shared/domain/agreement/report.ts';

const SCALE = { min: 1, max: 9, step: 1 };

describe('scaleAgreement', () => {
  it('gives all five figures for two raters, with the intervals that exist', () => {
    const units = [
      [9, 8],
      [5, 5],
      [3, 3],
      [7, 6],
      [1, 1],
      [8, 8],
      [2, 4],
      [6, 6],
    ];
    const report = scaleAgreement({ raterCount: 2, units }, SCALE);
    expect(report).toMatchObject({
      nUnits: 8,
      nRaters: 2,
      missing: { unrated: 0, ratedOnce: 0, incomplete: 0 },
    });
    expect(report.exact).toEqual({ estimate: 5 / 8, nUnits: 8 });
    expect(report.withinOne).toEqual({ estimate: 7 / 8, nUnits: 8 });
    // checked by hand: 1 − Σ(a − b)² n / Σ over all a, b of (a − b)²
    expect(report.kappa.estimate).toBeCloseTo(1 - (6 * 8) / quadraticExpected(units), 12);
    expect(report.kappa).toMatchObject({ basis: 'one-pair', nPairs: 1, nUndefinedPairs: 0 });
    expect(report.icc.interval?.level).toBe(0.95);
    expect(report.icc.estimate).toBeGreaterThan(report.icc.interval?.low ?? 1);
  });

  it('counts what is missing and leaves out no more than each figure needs', () => {
    const units = [
      [9, 9, 9],
      [5, 5, null],
      [null, null, 4],
      [null, null, null],
      [2, 2, 2],
      [6, 6, 7],
    ];
    const report = scaleAgreement({ raterCount: 3, units }, SCALE);
    expect(report.missing).toEqual({ unrated: 1, ratedOnce: 1, incomplete: 2 });
    expect(report.exact).toEqual({ estimate: 2 / 3, nUnits: 3 });
    expect(report.icc.nUnits).toBe(3);
    expect(report.alpha.nUnits).toBe(4);
    expect(report.kappa).toMatchObject({ basis: 'mean-of-pairs', nPairs: 3, nUnits: 4 });
  });

  it('says why a figure cannot be given instead of giving 0 or 1', () => {
    const same = scaleAgreement(
      {
        raterCount: 2,
        units: [
          [5, 5],
          [5, 5],
          [5, 5],
        ],
      },
      SCALE,
    );
    expect(same.exact.estimate).toBe(1);
    expect(same.icc).toEqual({ estimate: null, reason: 'no-variance', nUnits: 3 });
    expect(same.kappa).toMatchObject({ estimate: null, reason: 'single-category' });
    expect(same.alpha).toEqual({ estimate: null, reason: 'no-variance', nUnits: 3 });
    const alone = scaleAgreement({ raterCount: 1, units: [[5], [4]] }, SCALE);
    for (const figure of [alone.exact, alone.icc, alone.kappa, alone.alpha])
      expect(figure.reason).toBe('one-rater');
    const empty = scaleAgreement(
      {
        raterCount: 2,
        units: [
          [null, 5],
          [3, null],
        ],
      },
      SCALE,
    );
    expect([empty.exact.reason, empty.icc.reason, empty.kappa.reason, empty.alpha.reason]).toEqual([
      'no-units',
      'too-few-units',
      'no-units',
      'no-pairs',
    ]);
  });

  it('gives perfect agreement without an interval that the formula does not have', () => {
    const { icc } = scaleAgreement(
      {
        raterCount: 2,
        units: [
          [1, 1],
          [4, 4],
          [9, 9],
        ],
      },
      SCALE,
    );
    expect(icc).toEqual({ estimate: 1, reason: 'perfect-agreement', nUnits: 3 });
  });

  it('refuses a score that is not on the scale', () => {
    expect(() => scaleAgreement({ raterCount: 2, units: [[10, 9]] }, SCALE)).toThrow(/score 10/);
  });

  it('counts half points one apart as within one', () => {
    const { withinOne } = ordinalAgreement({
      raterCount: 2,
      units: [
        [0.8, 1.8],
        [0.3, 1.4],
      ],
    });
    expect(withinOne.estimate).toBe(0.5);
  });
});

function quadraticExpected(pairs: readonly number[][]): number {
  let total = 0;
  for (const [a = 0] of pairs) for (const [, b = 0] of pairs) total += (a - b) ** 2;
  return total;
}
