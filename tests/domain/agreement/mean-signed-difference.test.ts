// Mean signed difference against values worked out by hand.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  signedDifference,
  signedDifferences,
} from '../../../shared/domain/agreement/mean-signed-difference.ts';
import { anyTable } from './arbitraries.ts';

describe('the mean signed difference', () => {
  it('has the t interval of a mean: differences 1, 2, 3', () => {
    const { estimate, standardError, interval, n } = signedDifference([
      [2, 1],
      [4, 2],
      [7, 4],
    ]);
    expect({ estimate, n }).toEqual({ estimate: 2, n: 3 });
    expect(standardError).toBeCloseTo(1 / Math.sqrt(3), 14);
    // with 2 degrees of freedom Student's t has the closed quantile (2p − 1)/√(2p(1 − p))
    const t = 0.95 / Math.sqrt(2 * 0.975 * 0.025);
    expect(interval.low).toBeCloseTo(2 - t / Math.sqrt(3), 12);
    expect(interval.high).toBeCloseTo(2 + t / Math.sqrt(3), 12);
  });

  it('compares every rater with the mean of the others who scored the same unit', () => {
    const { pairs, raters } = signedDifferences({
      raterCount: 3,
      units: [
        [1, 3, 5],
        [2, null, 6],
        [null, 4, null],
      ],
    });
    expect(raters.map(({ estimate, n }) => [estimate, n])).toEqual([
      [(1 - 4 + (2 - 6)) / 2, 2],
      [0, 1],
      [(5 - 2 + (6 - 2)) / 2, 2],
    ]);
    expect(pairs.map(({ a, b, estimate, n }) => [a, b, estimate, n])).toEqual([
      [0, 1, -2, 1],
      [0, 2, -4, 2],
      [1, 2, -2, 1],
    ]);
  });

  it('without a pair, or with one, says so', () => {
    expect(signedDifference([])).toMatchObject({ estimate: null, reason: 'no-units' });
    expect(signedDifference([[3, 1]])).toMatchObject({
      estimate: 2,
      standardError: null,
      reason: 'too-few-units',
    });
  });

  it('turns its sign, and its interval, with the raters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 2 }),
        (pairs) => {
          const there = signedDifference(pairs);
          const back = signedDifference(pairs.map(([a, b]) => [b, a]));
          expect(back.estimate).toBeCloseTo(-(there.estimate ?? Number.NaN), 12);
          expect(back.interval.low).toBeCloseTo(-(there.interval.high ?? Number.NaN), 12);
        },
      ),
    );
  });

  it('of all raters adds up to nothing when every unit is complete', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        fc.pre(table.raterCount > 1 && table.units.length > 0);
        fc.pre(table.units.every((unit) => unit.every((score) => score !== null)));
        const total = signedDifferences(table).raters.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
        expect(total).toBeCloseTo(0, 10);
      }),
    );
  });
});
