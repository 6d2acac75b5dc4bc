// Measurement error in a report: its limits count how few raters there are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurementError } from '../../../shared/domain/agreement/measurement-error.ts';
import { CHANGE_PER_SEM } from '../../../shared/domain/agreement/report/error-measures.ts';
import { twoWayErrorLimits } from '../../../shared/domain/agreement/report/error-limits.ts';
import { completeTable } from './arbitraries.ts';
import { figureOf, ordinalReport, spreadScores } from './report-tables.ts';

/** χ² with 1 degree of freedom below which 2.5 % and 97.5 % lie, as in printed tables. */
const CHI_SQUARE_1 = { low: 0.000982069, high: 5.023886 };

describe('limits of the two-way error', () => {
  it('of raters who lie one point apart throughout are those of a variance with one degree of freedom', () => {
    const units = [1, 4, 6, 8].map((score) => [score, score + 1]);
    const { low, high } = twoWayErrorLimits({ raterCount: 2, units }, 0.95);
    // rater variance ½, no residual
    expect(low).toBeCloseTo(Math.sqrt(0.5 / CHI_SQUARE_1.high), 5);
    expect(high).toBeCloseTo(Math.sqrt(0.5 / CHI_SQUARE_1.low), 2);
  });

  it('by hand for two parts of equal freedom', () => {
    // two units, two raters: MSJ = 9, MSE = 1, both with one degree of freedom; 9/2 + 1/2 · 1
    const units = [
      [1, 3],
      [2, 6],
    ];
    const [ofRaters, ofResidual] = [9 / 2, 1 / 2];
    const { low, high } = twoWayErrorLimits({ raterCount: 2, units }, 0.95);
    const below = (1 - 1 / CHI_SQUARE_1.high) * Math.hypot(ofRaters, ofResidual);
    const above = (1 / CHI_SQUARE_1.low - 1) * Math.hypot(ofRaters, ofResidual);
    expect(low).toBeCloseTo(Math.sqrt(5 - below), 5);
    expect((high ?? 0) / Math.sqrt(5 + above)).toBeCloseTo(1, 5);
  });

  it('hold the estimate', () => {
    fc.assert(
      fc.property(completeTable, (table) => {
        const { semAgreement } = measurementError(table);
        const { low, high } = twoWayErrorLimits(table, 0.95);
        expect(low).toBeLessThanOrEqual(semAgreement ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(semAgreement ?? Number.NaN);
      }),
    );
  });

  it('stand in the report without resamples; those of the change are 1.96 · √2 times as wide', () => {
    const report = ordinalReport(spreadScores(30, 3), { alsoMeasures: ['smallest-detectable-change'] });
    const [sem, change] = (['sem-agreement', 'smallest-detectable-change'] as const).map((id) =>
      figureOf(report, id),
    );
    expect(sem?.interval?.method).toBe('modified-large-sample');
    expect(sem).not.toHaveProperty('bootstrap');
    for (const limit of ['low', 'high'] as const)
      expect(change?.interval?.[limit]).toBeCloseTo(
        CHANGE_PER_SEM * (sem?.interval?.[limit] ?? Number.NaN),
        12,
      );
  });
});
