// Limits of the two-way error: what chance does to its two mean squares, that of few raters above all.

import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { type Interval, interval } from '../figure.ts';
import { type MeanSquares, meanSquares } from '../mean-squares.ts';
import { indices } from '../indexed.ts';
import { sum } from '../sums.ts';
import { completeUnits, type RatingTable, ratingsOf } from '../table.ts';
import type { Components } from './drawn-components.ts';

type Part = { readonly variance: number; readonly df: number };

/**
 * Modified large-sample limits of √(rater variance + residual variance), in scale points, for raters drawn at random:
 * the sum is MSJ/n + (n − 1)/n · MSE, and both parts are positive. Limits are NaN, so undefined, with fewer than two
 * complete units or two raters. Source: Graybill & Wang (1980).
 */
export function twoWayErrorLimits(table: RatingTable, level: number): Interval {
  const { rows } = completeUnits(table);
  if (rows.length < 2 || table.raterCount < 2) return interval(Number.NaN, Number.NaN, level);
  return limitsOf(errorParts(meanSquares(rows)), level);
}

/**
 * The same where scores are missing, from the components: raters count as if each had scored the harmonic mean of their
 * numbers of units. Without gaps, and without a component below 0, these are the limits of the complete table. Undefined
 * where nothing is left to estimate the residual from. An approximation of our own; simulated coverage 95 to 97 %.
 */
export function componentsErrorLimits(
  table: RatingTable,
  { raters, residual }: Pick<Components, 'raters' | 'residual'>,
  level: number,
): Interval {
  const k = table.raterCount;
  const sizes = indices(k).map(
    (rater) => table.units.filter((unit) => (unit[rater] ?? null) !== null).length,
  );
  const nUnits = table.units.filter((unit) => ratingsOf(unit).length > 0).length;
  const perRater = k / sum(sizes.map((size) => 1 / size));
  const df = sum(sizes) - nUnits - k + 1;
  if (df < 1) return interval(Number.NaN, Number.NaN, level);
  const parts = [
    { variance: raters + residual / perRater, df: k - 1 },
    { variance: (1 - 1 / perRater) * residual, df },
  ];
  return limitsOf(parts, level);
}

function limitsOf(parts: readonly Part[], level: number): Interval {
  const total = sum(parts.map(({ variance }) => variance));
  const tail = (1 - level) / 2;
  const below = distance(parts, (df) => 1 - df / chiSquareQuantile(1 - tail, df));
  const above = distance(parts, (df) => df / chiSquareQuantile(tail, df) - 1);
  return interval(Math.sqrt(Math.max(0, total - below)), Math.sqrt(total + above), level);
}

function errorParts({ n, k, raters, residual }: MeanSquares): Part[] {
  return [
    { variance: raters / n, df: k - 1 },
    { variance: ((n - 1) / n) * residual, df: (n - 1) * (k - 1) },
  ];
}

/** How far a limit lies from the sum: exact where one part makes up the whole. */
function distance(parts: readonly Part[], share: (df: number) => number): number {
  return Math.hypot(...parts.map(({ variance, df }) => share(df) * variance));
}
