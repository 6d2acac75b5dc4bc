// The bootstrap of Hayes & Krippendorff (2007): draws pairs of values, with the expected disagreement held fixed.
import { type CodedUnits, positions, squaredDifference, weightedCounts } from './coded-units.ts';
import { at, indices } from './indexed.ts';
import type { AlphaMetric } from './krippendorff-alpha.ts';
import type { RandomSource } from './random.ts';
import { sum } from './sums.ts';

/** A pair of values, how likely it is to be drawn, and what it adds to the disagreement. */
type Cell = { readonly isDiagonal: boolean; readonly share: number; readonly loss: number };

/** Draws per replicate: at most this many for each kind of pair that occurs. */
const DRAWS_PER_CELL = 25;

/** The replicates of alpha, for a table in which alpha is defined. */
export function hayesKrippendorffReplicates(
  units: CodedUnits,
  raters: number,
  metric: AlphaMetric,
  replicates: number,
  random: RandomSource,
): number[] {
  const cells = coincidenceCells(units, metric);
  const n = units.codes.length;
  const kinds = sum(cells.map(({ isDiagonal }) => (isDiagonal ? 1 : 2)));
  const draws = Math.floor(Math.min(DRAWS_PER_CELL * kinds, ((raters - 1) * n) / 2));
  const draw = lossSource(cells, random);
  const drawn = indices(replicates).map(() => {
    let loss = 0;
    for (let i = 0; i < draws; i += 1) loss += draw();
    return Math.max(-1, 1 - loss / draws);
  });
  return withoutLuckyOnes(drawn, cells, draws);
}

/**
 * A replicate of nothing but perfect pairs is 1 although it may hold one category only, where alpha has no value:
 * as many ones as that is expected to happen become 0.
 */
function withoutLuckyOnes(drawn: readonly number[], cells: readonly Cell[], draws: number): number[] {
  const perfect = cells.filter(({ isDiagonal }) => isDiagonal);
  let toZero =
    perfect.length === 1
      ? drawn.length
      : Math.round(drawn.length * sum(perfect.map(({ share }) => share ** draws)));
  return drawn.map((value) => {
    if (value !== 1 || toZero === 0) return value;
    toZero -= 1;
    return 0;
  });
}

/** The cells of the coincidence matrix that occur, upper triangle; `loss` is δ² ÷ expected disagreement. */
function coincidenceCells(units: CodedUnits, metric: AlphaMetric): Cell[] {
  const { values, codes, starts } = units;
  const size = values.length;
  const nUnits = starts.length - 1;
  const counts = weightedCounts(
    units,
    indices(nUnits).map(() => 1),
  );
  const coincidences = new Float64Array(size * size);
  for (let u = 0; u < nUnits; u += 1) {
    const own = codes.subarray(at(starts, u), at(starts, u + 1));
    own.forEach((a, i) => {
      own.forEach((b, j) => {
        const cell = a * size + b;
        if (i !== j) coincidences[cell] = at(coincidences, cell) + 1 / (own.length - 1);
      });
    });
  }
  const delta = cellDifference(units, metric, counts);
  const n = codes.length;
  const pairs = indices(size).flatMap((a) => indices(a + 1).map((b) => ({ a, b })));
  const expected =
    sum(pairs.map(({ a, b }) => 2 * at(counts, a) * at(counts, b) * delta(a, b))) / (n * (n - 1));
  return pairs
    .map(({ a, b }) => ({
      isDiagonal: a === b,
      share: ((a === b ? 1 : 2) * at(coincidences, a * size + b)) / n,
      loss: delta(a, b) / expected,
    }))
    .filter(({ share }) => share > 0);
}

function cellDifference(
  { values }: CodedUnits,
  metric: AlphaMetric,
  counts: Float64Array,
): (a: number, b: number) => number {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1);
  const place = positions(values, counts, metric);
  const delta = squaredDifference(metric);
  return (a, b) => delta(at(place, a), at(place, b));
}

/** Draws a cell by its share and answers its loss. */
function lossSource(cells: readonly Cell[], random: RandomSource): () => number {
  let total = 0;
  const bounds = cells.map(({ share }) => (total += share));
  const losses = cells.map(({ loss }) => loss);
  return () => {
    const u = random() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (u < at(bounds, middle)) high = middle;
      else low = middle + 1;
    }
    return at(losses, low);
  };
}
