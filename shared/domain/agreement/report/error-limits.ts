// Limits of the two-way error: what chance does to its two mean squares, that of few raters above all.

import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { type Interval, interval } from '../figure.ts';
import { type MeanSquares, meanSquares } from '../mean-squares.ts';
import { completeUnits, type RatingTable } from '../table.ts';

type Part = { readonly variance: number; readonly df: number };

/**
 * Modified large-sample limits of √(rater variance + residual variance), in scale points, for raters drawn at random:
 * the sum is MSJ/n + (n − 1)/n · MSE, and both parts are positive. Limits are NaN, so undefined, with fewer than two
 * complete units or two raters. Source: Graybill & Wang (1980).
 */
export function twoWayErrorLimits(table: RatingTable, level: number): Interval {
  const { rows } = completeUnits(table);
  if (rows.length < 2 || table.raterCount < 2) return interval(Number.NaN, Number.NaN, level);
  const parts = errorParts(meanSquares(rows));
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
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

/** How far the limit lies from the sum: exact where one part makes up the whole. */
function distance(parts: readonly Part[], share: (df: number) => number): number {
  return Math.hypot(...parts.map(({ variance, df }) => share(df) * variance));
}
