// Where a formula has no value, or rounding would give it one: each value follows from the definition by hand.
import { describe, expect, it } from 'vitest';
import { blandAltman } from '../../../shared/domain/agreement/bland-altman.ts';
import { normalTwoSided } from '../../../shared/domain/agreement/distributions/normal.ts';
import { pearson } from '../../../shared/domain/agreement/correlation.ts';
import { occasionDifference } from '../../../shared/domain/agreement/effect-size.ts';
import { intraclassCorrelations } from '../../../shared/domain/agreement/icc.ts';
import { cohenKappa } from '../../../shared/domain/agreement/kappa.ts';
import { krippendorffAlpha } from '../../../shared/domain/agreement/krippendorff-alpha.ts';
import { bootstrapAlpha } from '../../../shared/domain/agreement/krippendorff-bootstrap.ts';
import { linConcordance } from '../../../shared/domain/agreement/lin-ccc.ts';
import { lehmer } from '../../../shared/domain/agreement/random.ts';
import { measurementError } from '../../../shared/domain/agreement/measurement-error.ts';
import { reliableChange } from '../../../shared/domain/agreement/reliable-change.ts';
import { mean, sumOfSquares } from '../../../shared/domain/agreement/sums.ts';
import { agreementWeights } from '../../../shared/domain/agreement/weights.ts';

const TENTHS = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]; // their sum over 7 is not 0.1

describe('equal values', () => {
  it('have exactly their value as mean, and no spread', () => {
    expect(mean(TENTHS)).toBe(0.1);
    expect(sumOfSquares(TENTHS)).toBe(0);
  });

  it('of one rater leave no correlation and no concordance that could be explained', () => {
    const other = [1, 2, 3, 4, 5, 6, 7];
    expect(pearson(TENTHS, other)).toMatchObject({ estimate: null, reason: 'no-variance' });
    const ccc = linConcordance(TENTHS, other);
    expect(ccc).toMatchObject({ estimate: 0, pearson: null, scaleShift: null, reason: 'no-variance' });
  });

  it('of all differences leave no standard deviation, although 0.3 − 0.2 and 0.8 − 0.7 differ in binary', () => {
    const pairs = [
      [0.3, 0.2],
      [0.8, 0.7],
      [0.5, 0.4],
    ] as const;
    expect(blandAltman(pairs)).toMatchObject({ sdOfDifferences: 0, t: null, reason: 'no-variance' });
    expect(occasionDifference(pairs)).toMatchObject({ dz: null, t: null, reason: 'no-variance' });
  });
});

describe('undefined figures', () => {
  it('neither a table of zeros nor one without categories has a highest kappa', () => {
    const zeros = [
      [0, 0],
      [0, 0],
    ];
    for (const none of [zeros, []]) {
      const kappa = cohenKappa(none, agreementWeights([...none.keys()], 'none'));
      expect(kappa).toMatchObject({ maximum: null, reason: 'no-units' });
    }
  });

  it('raters with equal means add no error, although their variance component comes out below 0', () => {
    const units = [
      [1, 2],
      [2, 1],
      [5, 5],
    ];
    // by hand: mean squares 0 (raters), 0.5 (residual)
    const error = measurementError({ raterCount: 2, units });
    expect(error.varRaters).toBeCloseTo(-0.5 / 3, 14);
    expect(error.semConsistency).toBeCloseTo(Math.sqrt(0.5), 14);
    expect(error.semAgreement).toBe(error.semConsistency);
  });

  it('ratio differences of a score and its negative are infinite: no alpha', () => {
    const table = {
      raterCount: 2,
      units: [
        [-2, 2],
        [1, 1],
        [3, 2],
      ],
    };
    const alpha = krippendorffAlpha(table, 'ratio');
    expect(alpha).toMatchObject({ estimate: null, observedDisagreement: null, reason: 'not-a-ratio-scale' });
  });

  it('every draw from units without an alpha is a draw without an alpha', () => {
    const table = {
      raterCount: 2,
      units: [
        [3, 3],
        [3, 3],
      ],
    };
    const plan = { kind: 'units', replicates: 50, random: lehmer(1) } as const;
    expect(bootstrapAlpha(table, 'ordinal', plan)).toMatchObject({ nUndefined: 50, reason: 'no-variance' });
  });

  it('units with equal means have no lower limit of ICC(A,1), in whatever order the raters stand', () => {
    // by hand: mean squares 0 (units), 4.85 (raters), 1.75 (residual), hence −1.75/(4·1.75 + 5(4.85 − 1.75)/2)
    const orders = [
      [
        [2, 4, 1, 1, 5],
        [4, 1, 2, 1, 5],
      ],
      [
        [2, 4, 1, 5, 1],
        [4, 1, 1, 5, 2],
      ],
    ];
    for (const units of orders) {
      const { forms, dfInterval } = intraclassCorrelations({ raterCount: 5, units });
      expect(dfInterval).toBe(0);
      expect(forms.icc2.estimate).toBeCloseTo(-7 / 59, 14);
      expect(forms.icc2.interval.low).toBeNull();
      expect(forms.icc2.interval.high).toBeCloseTo(-7 / 59, 14);
    }
  });

  it('a change measured without error is certain: p is 0 where the index is infinite', () => {
    expect(normalTwoSided(Number.NEGATIVE_INFINITY)).toBe(0);
    const { persons } = reliableChange(10, 1, [
      [50, 40],
      [50, 50],
    ]);
    expect(persons).toEqual([
      { index: null, p: 0, direction: -1 },
      { index: null, p: null, direction: null },
    ]);
  });
});
