// Measurement error in scale points: how far one score lies from what the raters would give on average.

import { normalQuantile } from '../distributions/normal.ts';
import type { Figure } from '../figure.ts';
import { at, indices } from '../indexed.ts';
import { measurementError } from '../measurement-error.ts';
import { mean, sum } from '../sums.ts';
import { completeUnits, type RatingTable, ratingsOf } from '../table.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, drawnInterval } from './draft.ts';
import { resample, type WeightedStatistic } from './resampling.ts';

/** The smallest detectable change covers this share of the differences that error alone makes. */
const DETECTION_LEVEL = 0.95;
/** Two scores, each with its error. Source: de Vet et al. (2006). */
export const CHANGE_PER_SEM = normalQuantile(1 - (1 - DETECTION_LEVEL) / 2) * Math.SQRT2;

export const ERROR_MEASURES = {
  'sem-agreement': (comparison) => errorIn(comparison, 1),
  'smallest-detectable-change': (comparison) => errorIn(comparison, CHANGE_PER_SEM),
} as const satisfies Record<string, Compute>;

/** √(rater variance + residual variance) of the complete rows, times the factor; the interval redraws the units. */
function errorIn(comparison: Comparison, factor: number): Draft {
  const { semAgreement, nUnits } = measurementError(comparison.table);
  const estimate: Figure = semAgreement === null ? null : factor * semAgreement;
  const statistic = semStatistic(comparison.table);
  return draftOf({
    estimate,
    nUnits,
    uses: 'complete',
    ...(estimate === null ? {} : drawnInterval(resample(comparison, (times) => factor * statistic(times)))),
    reason: nUnits === 0 ? 'no-units' : 'too-few-units',
  });
}

/** SEM of agreement with unit u taken times[u] times; NaN with fewer than two complete units. */
export function semStatistic(table: RatingTable): WeightedStatistic {
  const k = table.raterCount;
  // from the mean of all scores, so that the squares below lose nothing to rounding
  const centre = mean(completeUnits(table).rows.flat());
  const rows = table.units.map((unit) => {
    const scores = ratingsOf(unit);
    return scores.length === k ? Float64Array.from(scores, (score) => score - centre) : null;
  });
  const rowMeans = rows.map((row) => (row === null ? 0 : sum(row) / k));
  const rowSquares = rows.map((row, u) =>
    row === null ? 0 : sum(row.map((score) => (score - at(rowMeans, u)) ** 2)),
  );
  return (times) => {
    const raterSums = new Float64Array(k);
    let n = 0;
    let within = 0;
    for (let u = 0; u < rows.length; u += 1) {
      const row = rows[u] ?? null;
      const weight = at(times, u);
      if (row === null || weight === 0) continue;
      n += weight;
      within += weight * at(rowSquares, u);
      for (let j = 0; j < k; j += 1) raterSums[j] = at(raterSums, j) + weight * at(row, j);
    }
    const grand = sum(raterSums) / (n * k);
    const ssRaters = n * sum(indices(k).map((j) => (at(raterSums, j) / n - grand) ** 2));
    const residual = Math.max(0, within - ssRaters) / ((n - 1) * (k - 1));
    const raters = (ssRaters / (k - 1) - residual) / n;
    return Math.sqrt(Math.max(0, raters) + residual);
  };
}
