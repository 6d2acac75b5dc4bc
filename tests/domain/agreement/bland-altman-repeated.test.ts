// Limits of agreement with repeated pairs, against an analysis of variance by hand and against the ordinary limits.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedBlandAltman } from '../../../shared/domain/agreement/bland-altman-repeated.ts';
import { signedDifference } from '../../../shared/domain/agreement/mean-signed-difference.ts';

describe('limits of agreement with repeated pairs', () => {
  it('take families of unequal size apart: differences 1, 3 / 4, 6, 8 / 2', () => {
    const result = repeatedBlandAltman(
      [
        [
          [2, 1],
          [5, 2],
        ],
        [
          [5, 1],
          [8, 2],
          [9, 1],
        ],
        [[4, 2]],
      ],
      2,
    );
    // bias 24/6 = 4; between: 2(2 − 4)² + 3(6 − 4)² + 1(2 − 4)² = 24, over 2; within: 2 + 8 = 10, over 3;
    // usual size (6 − (4 + 9 + 1)/6)/2 = 11/6; variance between (12 − 10/3)/(11/6) = 52/11
    expect(result.bias).toBe(4);
    expect(result.varianceWithin).toBeCloseTo(10 / 3, 12);
    expect(result.varianceBetween).toBeCloseTo(52 / 11, 12);
    expect(result.upper).toBeCloseTo(4 + 2 * Math.sqrt(10 / 3 + 52 / 11), 12);
    expect(result.lower).toBeCloseTo(4 - 2 * Math.sqrt(10 / 3 + 52 / 11), 12);
    expect(result).toMatchObject({ nFamilies: 3, nPairs: 6 });
  });

  it('need families, and more than one pair in one of them', () => {
    expect(repeatedBlandAltman([[[1, 2]], [[3, 1]]])).toMatchObject({ upper: null, reason: 'too-few-units' });
    const one = [
      [1, 2],
      [3, 1],
    ] as const;
    expect(repeatedBlandAltman([one])).toMatchObject({ upper: null, reason: 'too-few-units' });
  });

  it('are wider than the ordinary ones where families differ, which count every pair as its own', () => {
    const score = fc.integer({ min: 1, max: 9 });
    const pair = fc.tuple(score, score);
    const family = fc.array(pair, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(family, { minLength: 2, maxLength: 8 }), (families) => {
        const repeated = repeatedBlandAltman(families);
        const { estimate, standardError, n } = signedDifference(families.flat());
        expect(repeated.bias).toBeCloseTo(estimate ?? Number.NaN, 12);
        fc.pre((repeated.varianceBetween ?? 0) > 0);
        expect(repeated.sdOfDifferences).toBeGreaterThanOrEqual((standardError ?? 0) * Math.sqrt(n) - 1e-12);
      }),
    );
  });
});
