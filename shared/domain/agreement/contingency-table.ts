// Contingency table: how often rater 1 (rows) and rater 2 (columns) used each combination of categories.
import { sum } from './sums.ts';
import type { Rating } from './table.ts';

/** q × q counts. */
export type ContingencyTable = readonly (readonly number[])[];

/** Counts the pairs. Throws RangeError when a rating is not one of the categories. */
export function crossTabulate<R extends Rating>(
  pairs: readonly (readonly [R, R])[],
  categories: readonly R[],
): ContingencyTable {
  const position = new Map(categories.map((category, index) => [category, index]));
  const counts = categories.map(() => categories.map(() => 0));
  for (const [first, second] of pairs) {
    const row = counts[position.get(first) ?? -1];
    const column = position.get(second);
    if (row === undefined || column === undefined) {
      throw new RangeError(`the ratings ${first} and ${second} are not both among the categories`);
    }
    row[column] = (row[column] ?? 0) + 1;
  }
  return counts;
}

export function rowSums(table: ContingencyTable): number[] {
  return table.map((row) => sum(row));
}

export function columnSums(table: ContingencyTable): number[] {
  return table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
}

export function totalOf(table: ContingencyTable): number {
  return sum(rowSums(table));
}

/** The part of the table on its diagonal. */
export function diagonalOf(table: ContingencyTable): number[] {
  return table.map((row, index) => row[index] ?? 0);
}
