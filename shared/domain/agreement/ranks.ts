// Ranks, with the mean rank for ties.
import { at, indices } from './indexed.ts';

/** The rank of each value, 1 for the smallest; equal values share the mean of their ranks. */
export function midRanks(values: readonly number[]): number[] {
  const order = indices(values.length).toSorted((a, b) => at(values, a) - at(values, b));
  const ranks = values.map(() => 0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && at(values, at(order, last + 1)) === at(values, at(order, first)))
      last += 1;
    for (let i = first; i <= last; i += 1) ranks[at(order, i)] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}
