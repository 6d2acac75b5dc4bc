// Measurement error in a report: its limits count how few raters there are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurementError } from '../../../shared/domain/agreement/measurement-error.ts';
import { CHANGE_PER_SEM } from '../../../shared/domain/agreement/report/error-measures.ts';
import {
  componentsErrorLimits,
  twoWayErrorLimits,
} from '../../../shared/domain/agreement/report/error-limits.ts';
import { familyOf } from '../../../shared/domain/agreement/report/traits.ts';
import { lehmer, standardNormal } from '../../../shared/domain/agreement/random.ts';
import { varianceComponents } from '../../../shared/domain/agreement/variance-components.ts';
import { methodsSentence } from '../../../shared/domain/agreement/wording/index.ts';
import { completeTable } from './arbitraries.ts';
import { figureOf, ordinalReport, spreadScores, withGaps } from './report-tables.ts';

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

describe('variance components of tables with gaps', () => {
  /** Rater 2 scores three points lower throughout; each rater misses every fifth unit in turn. */
  const biased = withGaps(
    {
      raterCount: 3,
      units: spreadScores(40, 3).units.map(([a, b, c]) => [a ?? 0, b ?? 0, Math.max(1, (c ?? 0) - 3)]),
    },
    (unit, rater) => unit % 5 === rater,
  );
  const options = {
    resamples: 200,
    alsoMeasures: ['icc-a-1-reml', 'icc-a-k-reml', 'sem-agreement'],
  } as const;
  const report = ordinalReport(biased, options);

  it('count rater variance as disagreement, in the estimate and in every draw', () => {
    const { units, raters, residual } = varianceComponents(biased);
    if (units === null || raters === null || residual === null) throw new Error('no components');
    const consistency = units / (units + residual);
    for (const [id, share] of [
      ['icc-a-1-reml', 1],
      ['icc-a-k-reml', 3],
    ] as const) {
      const { estimate, interval } = figureOf(report, id);
      expect(estimate).toBeCloseTo(units / (units + (raters + residual) / share), 12);
      expect(interval?.method).toBe('parametric-bootstrap');
      expect(interval?.low).toBeLessThan(estimate ?? Number.NaN);
      expect(interval?.high).toBeGreaterThan(estimate ?? Number.NaN);
    }
    // raters drawn anew sometimes lie far apart: agreement then sinks far below consistency, which does not move
    expect(figureOf(report, 'icc-a-1-reml').interval?.low).toBeLessThan(consistency - 0.4);
  });

  it('give the error the limits of the complete table where nothing is missing', () => {
    const complete = {
      raterCount: 3,
      units: spreadScores(20, 3).units.map(([a, b, c]) => [a ?? 0, (b ?? 0) + 2, c ?? 0]),
    };
    const { raters, residual } = varianceComponents(complete);
    const limits = componentsErrorLimits(
      complete,
      { raters: raters ?? Number.NaN, residual: residual ?? Number.NaN },
      0.95,
    );
    const expected = twoWayErrorLimits(complete, 0.95);
    expect(limits.low).toBeCloseTo(expected.low ?? Number.NaN, 6);
    expect(limits.high).toBeCloseTo(expected.high ?? Number.NaN, 6);
  });

  it('give it no interval where no residual can be told apart', () => {
    const chain = [
      [1, 3],
      [2, null],
      [null, 6],
    ];
    const { low, high } = componentsErrorLimits(
      { raterCount: 2, units: chain },
      { raters: 1, residual: 1 },
      0.95,
    );
    expect([low, high]).toEqual([null, null]);
  });

  it('say in a methods section what was drawn', () => {
    const text = methodsSentence(figureOf(report, 'icc-a-1-reml'), 'nl');
    expect(text).toContain('200 keer nieuwe opnames, beoordelaars en meetfouten');
    expect(text).not.toContain('teruglegging');
  });
});

describe('an interval without width', () => {
  const options = { resamples: 50, alsoMeasures: ['gwet-ac2', 'mean-signed-difference'] } as const;
  const scores = [1, 3, 5, 7, 9, 2, 4, 6, 8, 5, 5, 3];

  it.each([
    'weighted-kappa-quadratic',
    'alpha-ordinal',
    'gwet-ac2',
    'sem-agreement',
    'mean-absolute-difference',
    'mean-signed-difference',
  ] as const)('%s of scores that agree exactly has a reason in its place', (id) => {
    const report = ordinalReport({ raterCount: 2, units: scores.map((score) => [score, score]) }, options);
    const figure = figureOf(report, id);
    expect(figure.estimate).toBe(familyOf(id) === 'points' ? 0 : 1);
    expect(figure).toMatchObject({ reason: 'perfect-agreement' });
    expect(figure).not.toHaveProperty('interval');
    expect(figure).not.toHaveProperty('bootstrap');
  });

  it('of a fixed difference does not speak of agreement', () => {
    const shifted = scores
      .map((score) => [score, score === 9 ? 8 : score + 1])
      .filter(([score]) => score !== 9);
    const figure = figureOf(
      ordinalReport({ raterCount: 2, units: shifted }, options),
      'mean-signed-difference',
    );
    expect(figure).toMatchObject({ estimate: -1, reason: 'zero-standard-error' });
    expect(figure).not.toHaveProperty('interval');
  });
});

it('the mean distance has an interval that does not reach below 0', () => {
  const units = Array.from({ length: 30 }, (_, unit) => [5, unit === 0 ? 9 : 5]);
  const { interval } = figureOf(
    ordinalReport({ raterCount: 2, units }, { resamples: 400 }),
    'mean-absolute-difference',
  );
  // the one unit that differs by 4 is drawn 0 to 3 times of 30 in nearly all draws
  expect(interval).toMatchObject({ low: 0, method: 'unit-bootstrap' });
  expect((interval?.high ?? 0) * 30).toBeCloseTo(12, 6);
});

it('standard normal numbers have mean 0, variance 1 and 95 % within 1.96', () => {
  const normal = standardNormal(lehmer(9));
  const drawn = Array.from({ length: 20_000 }, normal);
  const mean = drawn.reduce((total, z) => total + z, 0) / drawn.length;
  const variance = drawn.reduce((total, z) => total + (z - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  expect(Math.abs(drawn.filter((z) => Math.abs(z) < 1.959964).length / drawn.length - 0.95)).toBeLessThan(
    0.007,
  );
});
