// Pairable ratings as numbers in flat arrays: what the resampling of alpha works on.
import type { AlphaMetric } from './krippendorff-alpha.ts';
import { at } from './indexed.ts';
import { compareRatings, observedRatings, type Rating, type RatingTable, ratingsOf } from './table.ts';

/** The ratings of unit u are codes[starts[u]] … codes[starts[u + 1] − 1], each a place in `values`. */
export type CodedUnits = {
  readonly values: readonly Rating[];
  readonly codes: Int32Array;
  readonly starts: Int32Array;
};

/** Every row of the table is a unit; a row with fewer than two ratings becomes an empty one. */
export function codeUnits(table: RatingTable<Rating>): CodedUnits {
  const units = table.units.map((unit) => ratingsOf(unit)).map((unit) => (unit.length < 2 ? [] : unit));
  const values = observedRatings({ raterCount: 0, units }).toSorted(compareRatings);
  const place = new Map(values.map((value, index) => [value, index]));
  const starts = new Int32Array(units.length + 1);
  units.forEach((unit, u) => {
    starts[u + 1] = at(starts, u) + unit.length;
  });
  return { values, codes: Int32Array.from(units.flat(), (rating) => place.get(rating) ?? -1), starts };
}

/** How often each value occurs when unit u is taken `times[u]` times. */
export function weightedCounts(
  { values, codes, starts }: CodedUnits,
  times: ArrayLike<number>,
): Float64Array {
  const counts = new Float64Array(values.length);
  for (let u = 0; u + 1 < starts.length; u += 1) {
    const weight = at(times, u);
    if (weight === 0) continue;
    const end = at(starts, u + 1);
    for (let i = at(starts, u); i < end; i += 1) {
      const code = at(codes, i);
      counts[code] = at(counts, code) + weight;
    }
  }
  return counts;
}

/** The places of the values on the line on which alpha takes squared distances: the value, or its mid-rank. */
export function positions(
  values: readonly Rating[],
  counts: ArrayLike<number>,
  metric: AlphaMetric,
): number[] {
  if (metric !== 'ordinal') return values.map(Number);
  let below = 0;
  return values.map((_, index) => {
    const count = at(counts, index);
    const rank = below + (count + 1) / 2;
    below += count;
    return rank;
  });
}

/** δ² between two values, given their positions. */
export function squaredDifference(metric: AlphaMetric): (a: number, b: number) => number {
  if (metric === 'ratio') return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
  return (a, b) => (a - b) ** 2;
}
