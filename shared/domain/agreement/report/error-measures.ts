// Measurement error in scale points: how far one score lies from what the raters would give on average.

import { normalQuantile } from '../distributions/normal.ts';
import { figure, type Interval, interval } from '../figure.ts';
import { measurementError } from '../measurement-error.ts';
import { varianceComponents } from '../variance-components.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, drawnInterval } from './draft.ts';
import { oneWayError } from './drawn-error.ts';
import { componentsErrorLimits, twoWayErrorLimits } from './error-limits.ts';
import { type Model, modelOf } from './model.ts';
import { resample, type WeightedStatistic } from './resampling.ts';

/** The smallest detectable change covers this share of the differences that error alone makes. */
const DETECTION_LEVEL = 0.95;
/** Two scores, each with its error. Source: de Vet et al. (2006). */
export const CHANGE_PER_SEM = normalQuantile(1 - (1 - DETECTION_LEVEL) / 2) * Math.SQRT2;

export const ERROR_MEASURES = {
  'sem-agreement': (comparison) => ERROR_BY[modelOf(comparison)](comparison, 1),
  'smallest-detectable-change': (comparison) => ERROR_BY[modelOf(comparison)](comparison, CHANGE_PER_SEM),
} as const satisfies Record<string, Compute>;

/** What is not the unit is error: rater and residual variance, as the model of the design divides them. */
const ERROR_BY: Readonly<Record<Model, (comparison: Comparison, factor: number) => Draft>> = {
  'two-way': (comparison, factor) => {
    const { semAgreement, nUnits } = measurementError(comparison.table);
    return draftOf({
      estimate: semAgreement === null ? null : factor * semAgreement,
      nUnits,
      uses: 'complete',
      interval: {
        of: scaledLimits(twoWayErrorLimits(comparison.table, comparison.level), factor),
        method: 'modified-large-sample',
      },
      reason: nUnits === 0 ? 'no-units' : 'too-few-units',
    });
  },
  'one-way': (comparison, factor) => {
    const statistic = scaled(oneWayError(comparison.table), factor);
    const once = new Int32Array(comparison.table.units.length).fill(1);
    return draftOf({
      estimate: figure(statistic(once)),
      nUnits: comparison.design.nUnits,
      uses: 'rated-twice',
      ...drawnInterval(resample(comparison, () => statistic)),
      reason: 'no-pairs',
    });
  },
  components: ({ table, level }, factor) => {
    const { raters, residual, nUnits, reason } = varianceComponents(table);
    const isKnown = raters !== null && residual !== null;
    const limits = isKnown ? componentsErrorLimits(table, { raters, residual }, level) : null;
    return draftOf({
      estimate: isKnown ? factor * Math.sqrt(raters + residual) : null,
      nUnits,
      uses: 'rated',
      ...(limits === null
        ? {}
        : { interval: { of: scaledLimits(limits, factor), method: 'modified-large-sample' } }),
      reason: reason ?? 'too-few-units',
    });
  },
};

function scaled(statistic: WeightedStatistic, factor: number): WeightedStatistic {
  return (times) => factor * statistic(times);
}

function scaledLimits({ low, high, level }: Interval, factor: number): Interval {
  return interval(factor * (low ?? Number.NaN), factor * (high ?? Number.NaN), level);
}
