// Families: the rows of a comparison put together by family, where some family has more than one.

import { at } from '../indexed.ts';
import type { Comparison } from './comparison.ts';

/** Null where every row stands by itself: nothing resembles anything else then. Families in order of appearance. */
export function familiesOf<T extends { readonly row: number }>(
  rows: readonly T[],
  { clusters }: Pick<Comparison, 'clusters'>,
): readonly (readonly T[])[] | null {
  if (clusters === undefined) return null;
  const families = [...Map.groupBy(rows, ({ row }) => at(clusters, row)).values()];
  return families.length === rows.length ? null : families;
}
