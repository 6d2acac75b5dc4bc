// The standard error of measurement of redrawn units, in one pass over them.

import { at, indices } from '../indexed.ts';
import { mean, sum, sumOfSquares } from '../sums.ts';
import { type RatingTable, ratingsOf } from '../table.ts';
import type { WeightedStatistic } from './resampling.ts';

/** √MSW of the units with two scores or more; NaN without any. */
export function oneWayError({ units }: RatingTable): WeightedStatistic {
  const scored = units.map((unit) => ratingsOf(unit));
  const within = scored.map((scores) => sumOfSquares(scores));
  return (times) => {
    let squares = 0;
    let freedom = 0;
    for (const [unit, scores] of scored.entries()) {
      if (scores.length < 2) continue;
      squares += at(times, unit) * at(within, unit);
      freedom += at(times, unit) * (scores.length - 1);
    }
    return Math.sqrt(squares / freedom);
  };
}

/** √(rater variance + MSE) of the complete units; rater variance below 0 is 0. NaN with fewer than two units. */
export function twoWayError({ raterCount: k, units }: RatingTable): WeightedStatistic {
  const complete = units.map((unit) => ratingsOf(unit)).map((unit) => (unit.length === k ? unit : null));
  // scores from their mean, so that the squares below lose nothing to rounding
  const centre = mean(complete.flatMap((row) => row ?? []));
  const rows = complete.map((row) => row?.map((score) => score - centre) ?? null);
  const within = rows.map((row) => (row === null ? 0 : sumOfSquares(row)));
  return (times) => {
    const raterSums = new Float64Array(k);
    let n = 0;
    let squares = 0;
    for (const [unit, row] of rows.entries()) {
      const weight = at(times, unit);
      if (row === null || weight === 0) continue;
      n += weight;
      squares += weight * at(within, unit);
      for (let j = 0; j < k; j += 1) raterSums[j] = at(raterSums, j) + weight * at(row, j);
    }
    const grand = sum(raterSums) / (n * k);
    const ssRaters = n * sum(indices(k).map((j) => (at(raterSums, j) / n - grand) ** 2));
    const residual = Math.max(0, squares - ssRaters) / ((n - 1) * (k - 1));
    const raters = (ssRaters / (k - 1) - residual) / n;
    return Math.sqrt(Math.max(0, raters) + residual);
  };
}
