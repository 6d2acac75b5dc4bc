// Families: the rows of a comparison put together by family, where some family has more than one.

import { at } from '../indexed.ts';
import { type RatingTable, ratingsOf } from '../table.ts';

/** Rows, and the family of each; without it every row stands by itself. */
type Grouped = { readonly table: RatingTable; readonly clusters?: readonly string[] };

/** Null where every row stands by itself: nothing resembles anything else then. Families in order of appearance. */
export function familiesOf<T extends { readonly row: number }>(
  rows: readonly T[],
  { clusters }: Pick<Grouped, 'clusters'>,
): readonly (readonly T[])[] | null {
  if (clusters === undefined) return null;
  const families = [...Map.groupBy(rows, ({ row }) => at(clusters, row)).values()];
  return families.length === rows.length ? null : families;
}

/** How many families the units with two scores or more come from; null where each of those stands by itself. */
export function repeatedFamilies({ table, clusters }: Grouped): number | null {
  const rows = table.units.flatMap((unit, row) => (ratingsOf(unit).length > 1 ? [{ row }] : []));
  return familiesOf(rows, clusters === undefined ? {} : { clusters })?.length ?? null;
}
