// The bootstrap of Hayes & Krippendorff (2007): draws pairs of values, with the expected disagreement held fixed.
import {
  type AlphaMetric,
  centredRanks,
  countValues,
  DIFFERENCES,
  weightedDisagreement,
} from './alpha-disagreement.ts';
import type { CodedUnits } from './coded-units.ts';
import { at } from './indexed.ts';
import type { RandomSource } from './random.ts';
import { sum } from './sums.ts';

/** A pair of values, how likely it is to be drawn, and what it adds to the disagreement. */
type Cell = { readonly isDiagonal: boolean; readonly share: number; readonly loss: number };

/** Draws per replicate: at most this many for each kind of pair that occurs. */
const DRAWS_PER_CELL = 25;

/** The replicates of alpha, for a table in which alpha is defined; `collect` calls for them one by one. */
export function hayesKrippendorffReplicates(
  units: CodedUnits,
  raters: number,
  metric: AlphaMetric,
  random: RandomSource,
  collect: (replicate: () => number) => Float64Array,
): Float64Array {
  const cells = coincidenceCells(units, metric);
  const kinds = sum(cells.map(({ isDiagonal }) => (isDiagonal ? 1 : 2)));
  const draws = Math.floor(Math.min(DRAWS_PER_CELL * kinds, ((raters - 1) * sum(units.sizes)) / 2));
  const draw = lossSource(cells, random);
  const replicates = collect(() => {
    let loss = 0;
    for (let i = 0; i < draws; i += 1) loss += draw();
    return Math.max(-1, 1 - loss / draws);
  });
  return withoutLuckyOnes(replicates, cells, draws);
}

/**
 * A replicate of nothing but perfect pairs is 1 although it may hold one category only, where alpha has no value:
 * as many ones as that is expected to happen become 0.
 */
function withoutLuckyOnes(replicates: Float64Array, cells: readonly Cell[], draws: number): Float64Array {
  const perfect = cells.filter(({ isDiagonal }) => isDiagonal);
  let toZero =
    perfect.length === 1
      ? replicates.length
      : Math.round(replicates.length * sum(perfect.map(({ share }) => share ** draws)));
  return replicates.map((value) => {
    if (value !== 1 || toZero === 0) return value;
    toZero -= 1;
    return 0;
  });
}

/** The cells of the coincidence matrix that occur, a ≥ b, in order; `loss` is δ² ÷ expected disagreement. */
function coincidenceCells(units: CodedUnits, metric: AlphaMetric): Cell[] {
  const size = units.values.length;
  const once = new Int32Array(units.sizes.length).fill(1);
  const { n, overall } = weightedDisagreement(units, metric)(once);
  const expected = overall / (n * (n - 1));
  const place = placesOf(units, metric, once);
  return [...coincidences(units)]
    .toSorted(([first], [second]) => first - second)
    .map(([cell, count]) => {
      const [a, b] = [Math.floor(cell / size), cell % size];
      const loss = DIFFERENCES[metric](at(place, a), at(place, b)) / expected;
      return { isDiagonal: a === b, share: count / n, loss };
    });
}

/** Per pair of codes, as a · size + b with a ≥ b, the ordered pairs of its values within units ÷ (m − 1). */
function coincidences({ values, starts, codes, tallies, sizes }: CodedUnits): Map<number, number> {
  const counts = new Map<number, number>();
  sizes.forEach((m, u) => {
    const own = codes.subarray(starts[u], starts[u + 1]);
    const times = tallies.subarray(starts[u], starts[u + 1]);
    own.forEach((a, i) => {
      for (let j = 0; j <= i; j += 1) {
        const pairs = i === j ? at(times, i) * (at(times, i) - 1) : 2 * at(times, i) * at(times, j);
        const cell = a * values.length + at(own, j);
        if (pairs > 0) counts.set(cell, (counts.get(cell) ?? 0) + pairs / (m - 1));
      }
    });
  });
  return counts;
}

/** Where the values lie on the line on which the metric takes distances. */
function placesOf(units: CodedUnits, metric: AlphaMetric, once: Int32Array): ArrayLike<number> {
  const { values } = units;
  if (metric === 'nominal') return [...values.keys()];
  if (metric !== 'ordinal') return values.map(Number);
  const counts = new Float64Array(values.length);
  const ranks = new Float64Array(values.length);
  centredRanks(counts, countValues(units, once, counts), ranks);
  return ranks;
}

/** Draws a cell by its share and answers its loss. */
function lossSource(cells: readonly Cell[], random: RandomSource): () => number {
  const losses = Float64Array.from(cells, ({ loss }) => loss);
  const bounds = new Float64Array(cells.length);
  let total = 0;
  cells.forEach(({ share }, cell) => {
    total += share;
    bounds[cell] = total;
  });
  return () => {
    const u = random() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (u < (bounds[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return losses[low] ?? 0;
  };
}
