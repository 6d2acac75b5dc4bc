// Mean squares of a complete units × raters table (two-way analysis of variance, one rating per cell).
import { at } from './indexed.ts';
import { mean, sum, sumOfSquares } from './sums.ts';

export type MeanSquares = {
  readonly n: number;
  readonly k: number;
  /** Between units. */
  readonly units: number;
  /** Between raters. */
  readonly raters: number;
  /** Residual of the two-way model. */
  readonly residual: number;
  /** Within units (raters and residual together): the one-way residual. */
  readonly within: number;
  /** A value this small, or smaller, is zero but for rounding; infinite when every rating is the same. */
  readonly zero: number;
};

/** Relative to the total sum of squares. */
const ROUNDING = 1e-12;

/** Mean squares of at least two rows of equal length ≥ 2. All 0 when every rating is the same. */
export function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const unitMeans = rows.map(mean);
  const grand = mean(unitMeans);
  const raterMeans = columnMeans(rows, k);
  const ssUnits = k * sumOfSquares(unitMeans, grand);
  const ssRaters = n * sumOfSquares(raterMeans, grand);
  const ssTotal = sum(rows.map((row) => sumOfSquares(row, grand)));
  const ssResidual = sum(rows.map((row, i) => residualSquares(row, at(unitMeans, i) - grand, raterMeans)));
  const zero = isConstant(rows) ? Number.POSITIVE_INFINITY : ROUNDING * ssTotal;
  const meanSquare = (squares: number, df: number): number => (squares < zero ? 0 : squares) / df;
  return {
    n,
    k,
    units: meanSquare(ssUnits, n - 1),
    raters: meanSquare(ssRaters, k - 1),
    residual: meanSquare(ssResidual, (n - 1) * (k - 1)),
    within: meanSquare(ssRaters + ssResidual, n * (k - 1)),
    zero,
  };
}

function isConstant(rows: readonly (readonly number[])[]): boolean {
  const first = rows[0]?.[0];
  return rows.every((row) => row.every((rating) => rating === first));
}

function columnMeans(rows: readonly (readonly number[])[], k: number): number[] {
  const sums = new Float64Array(k);
  for (const row of rows) for (let j = 0; j < k; j += 1) sums[j] = (sums[j] ?? 0) + (row[j] ?? 0);
  return Array.from(sums, (total) => total / rows.length);
}

function residualSquares(row: readonly number[], unitEffect: number, raterMeans: readonly number[]): number {
  let total = 0;
  for (let j = 0; j < row.length; j += 1) total += ((row[j] ?? 0) - unitEffect - (raterMeans[j] ?? 0)) ** 2;
  return total;
}
