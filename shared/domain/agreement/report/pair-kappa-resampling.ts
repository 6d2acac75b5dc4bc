// The mean kappa of all pairs from weighted units, fast enough to be drawn thousands of times.

import { at } from '../indexed.ts';
import { agreementWeights, type Weighting } from '../weights.ts';
import type { Comparison } from './comparison.ts';
import type { WeightedStatistic } from './resampling.ts';

/** Per unit the cell of the q × q table of this pair, row by row; −1 where one of the two did not rate it. */
type PairCells = Int32Array;

/** The mean over those of the pairs that have a kappa in this draw; NaN where none has. */
export function pairKappaStatistic(
  { table, categories }: Pick<Comparison, 'table' | 'categories'>,
  pairs: readonly (readonly [number, number])[],
  weighting: Weighting,
): WeightedStatistic {
  const q = categories.length;
  const place = new Map(categories.map((category, index) => [category, index]));
  const weights = Float64Array.from(agreementWeights(categories, weighting).flat());
  const cellsOfPairs = pairs.map(
    ([a, b]): PairCells =>
      Int32Array.from(table.units, (unit) => {
        const row = place.get(unit[a] ?? Number.NaN);
        const column = place.get(unit[b] ?? Number.NaN);
        return row === undefined || column === undefined ? -1 : row * q + column;
      }),
  );
  return (times) => {
    let total = 0;
    let defined = 0;
    for (const cells of cellsOfPairs) {
      const kappa = weightedKappa(countCells(cells, times, q), weights, q);
      if (Number.isNaN(kappa)) continue;
      total += kappa;
      defined += 1;
    }
    return total / defined;
  };
}

function countCells(cells: PairCells, times: Int32Array, q: number): Float64Array {
  const counts = new Float64Array(q * q);
  for (let unit = 0; unit < cells.length; unit += 1) {
    const cell = at(cells, unit);
    if (cell >= 0) counts[cell] = at(counts, cell) + at(times, unit);
  }
  return counts;
}

/** 1 − (disagreement seen)/(disagreement by chance); NaN without units or where chance leaves no disagreement. */
function weightedKappa(counts: Float64Array, weights: Float64Array, q: number): number {
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  let n = 0;
  let seen = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const count = at(counts, i * q + j);
      if (count === 0) continue;
      rows[i] = at(rows, i) + count;
      columns[j] = at(columns, j) + count;
      n += count;
      seen += count * (1 - at(weights, i * q + j));
    }
  }
  let chance = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) chance += at(rows, i) * at(columns, j) * (1 - at(weights, i * q + j));
  }
  return chance === 0 ? Number.NaN : 1 - (n * seen) / chance;
}
