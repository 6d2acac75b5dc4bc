// Quasi-independence: what a table of counts would be if row and column had nothing to do with each other, where some
// cells cannot be filled. Sources: Bishop, Fienberg & Holland (1975), chapter 5; Haberman (1973) for the residuals.

import { figure, type Figure } from '../agreement/figure.ts';

/** Null where the cell is left out. */
export type Cells = readonly (readonly (number | null)[])[];

/** Null where the cell is left out, or where the table has no such figure. */
export interface Fitted {
  readonly expected: Figure;
  /** (x − e) / √(e (1 − h)), h how far the fit hangs on this very cell. */
  readonly residual: Figure;
}

const MOST_ROUNDS = 10_000;
/** A margin that is fitted this near to its count is fitted. */
const NEAR = 1e-10;
/** Less than this left free is rounding: the fit follows this cell wholly. */
const LEAST_FREE = 1e-9;

type Matrix = readonly (readonly number[])[];

/** `observed`: square or not, without negative counts. Where the fit does not come to an end, nothing is given. */
export function quasiIndependence(observed: Cells): readonly (readonly Fitted[])[] {
  const expected = proportionalFit(observed);
  const none = { expected: null, residual: null };
  if (expected === null) return observed.map((row) => row.map(() => none));
  const variance = varianceOfEffects(expected);
  const rows = expected.length;
  return observed.map((row, i) =>
    row.map((count, j): Fitted => {
      if (count === null) return none;
      const e = at(expected, i, j);
      const column = rows + j;
      const leverage = e * (at(variance, i, i) + 2 * at(variance, i, column) + at(variance, column, column));
      const free = 1 - leverage;
      return { expected: e, residual: free < LEAST_FREE ? null : figure((count - e) / Math.sqrt(e * free)) };
    }),
  );
}

/** Rows and columns in turn brought to their margins, until neither changes; null where that has no end. */
function proportionalFit(observed: Cells): Matrix | null {
  const rowSums = observed.map((row) => sum(row.map((count) => count ?? 0)));
  const columnSums = transposed(observed).map((column) => sum(column.map((count) => count ?? 0)));
  let fitted: Matrix = observed.map((row) => row.map((count) => (count === null ? 0 : 1)));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const toColumns = transposed(scaled(transposed(fitted), columnSums));
    const off = toColumns.map((row, i) => Math.abs(sum(row) - (rowSums[i] ?? 0)));
    fitted = scaled(toColumns, rowSums);
    if (Math.max(0, ...off) < NEAR) return fitted;
  }
  return null;
}

function scaled(matrix: Matrix, sums: readonly number[]): Matrix {
  return matrix.map((row, i) => {
    const now = sum(row);
    const factor = now === 0 ? 0 : (sums[i] ?? 0) / now;
    return row.map((value) => value * factor);
  });
}

/** Of the logarithms of all row and column effects, up to what cancels out in a cell: a generalised inverse. */
function varianceOfEffects(expected: Matrix): Matrix {
  const columns = transposed(expected);
  const size = expected.length + columns.length;
  const information = [
    ...expected.map((row, i) => [...unit(expected.length, i, sum(row)), ...row]),
    ...columns.map((column, j) => [...column, ...unit(columns.length, j, sum(column))]),
  ];
  return inverse(information, size);
}

/** By sweeping (Goodnight, 1979), which leaves out what is already said by what came before. */
function inverse(matrix: Matrix, size: number): Matrix {
  const swept = matrix.map((row) => [...row]);
  const skipped = new Set<number>();
  for (let pivot = 0; pivot < size; pivot += 1) {
    const least = LEAST_FREE * at(matrix, pivot, pivot);
    const own = at(swept, pivot, pivot);
    if (own <= least) skipped.add(pivot);
    else sweep(swept, pivot, own);
  }
  return swept.map((row, i) => row.map((value, j) => (skipped.has(i) || skipped.has(j) ? 0 : value)));
}

function sweep(matrix: number[][], pivot: number, own: number): void {
  const pivotRow = (matrix[pivot] ?? []).map((value) => value / own);
  for (const [i, row] of matrix.entries()) {
    if (i === pivot) continue;
    const factor = row[pivot] ?? 0;
    matrix[i] = row.map((value, j) => (j === pivot ? -factor / own : value - factor * (pivotRow[j] ?? 0)));
  }
  matrix[pivot] = pivotRow.map((value, j) => (j === pivot ? 1 / own : value));
}

function unit(length: number, place: number, value: number): readonly number[] {
  return Array.from({ length }, (_, i) => (i === place ? value : 0));
}

function transposed<T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (matrix[0] ?? []).map((_, j) => matrix.flatMap((row) => row.slice(j, j + 1)));
}

function at(matrix: Matrix, i: number, j: number): number {
  return matrix[i]?.[j] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
