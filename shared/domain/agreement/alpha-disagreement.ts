// The disagreement that Krippendorff's alpha is made of, for units that each count a number of times.
import type { CodedUnits } from './coded-units.ts';
import type { Rating } from './table.ts';

export const ALPHA_METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type AlphaMetric = (typeof ALPHA_METRICS)[number];

/** The sums of δ² over ordered pairs of values: within units (each unit ÷ (m − 1)), and over all n values. */
export type Disagreement = { readonly n: number; readonly within: number; readonly overall: number };

/** The disagreement when unit u is taken times[u] times. */
export type WeightedDisagreement = (times: Int32Array) => Disagreement;

/**
 * nominal δ² = [a ≠ b]; interval (a − b)²; ordinal the same on mid-ranks of the values taken; ratio ((a − b)/(a + b))².
 * Throws RangeError when interval or ratio meets text. One call costs the distinct values of every unit, for ratio also
 * the square of the distinct values; it never loops over pairs of raters.
 */
export function weightedDisagreement(units: CodedUnits, metric: AlphaMetric): WeightedDisagreement {
  const { values } = units;
  const counts = new Float64Array(values.length);
  if (metric === 'ordinal') return ordinalDisagreement(units, counts);
  const place = metric === 'nominal' ? values.map((_, code) => code) : values.map(requireNumber);
  const own = withinUnits(units, DIFFERENCES[metric], place);
  const overallOf = { nominal: overallNominal, interval: overallSquares, ratio: overallRatio }[metric];
  return (times) => {
    const n = countValues(units, times, counts);
    let within = 0;
    for (let u = 0; u < times.length; u += 1) within += (times[u] ?? 0) * (own[u] ?? 0);
    return { n, within, overall: overallOf(counts, place, n) };
  };
}

/** δ² of two values by their places: the numbers themselves, for nominal any names, for ordinal their mid-ranks. */
export const DIFFERENCES: Readonly<Record<AlphaMetric, (a: number, b: number) => number>> = {
  nominal: (a, b) => (a === b ? 0 : 1),
  ordinal: (a, b) => (a - b) ** 2,
  interval: (a, b) => (a - b) ** 2,
  ratio: (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
};

/** How often each value occurs, and how many values that are. */
export function countValues(
  { starts, codes, tallies }: CodedUnits,
  times: Int32Array,
  counts: Float64Array,
): number {
  counts.fill(0);
  let n = 0;
  for (let u = 0; u < times.length; u += 1) {
    const weight = times[u] ?? 0;
    if (weight === 0) continue;
    const end = starts[u + 1] ?? 0;
    for (let i = starts[u] ?? 0; i < end; i += 1) {
      const added = weight * (tallies[i] ?? 0);
      const code = codes[i] ?? 0;
      counts[code] = (counts[code] ?? 0) + added;
      n += added;
    }
  }
  return n;
}

/**
 * The mid-rank of each value, less the mean of all ranks, (n + 1)/2. The ordinal difference of Krippendorff,
 * Σ_{g=a..b} n_g − (n_a + n_b)/2, is the distance between these.
 */
export function centredRanks(counts: Float64Array, n: number, ranks: Float64Array): void {
  let below = -n / 2;
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    ranks[code] = below + count / 2;
    below += count;
  }
}

/**
 * A unit with ranks r has Σ(r_i − r_j)² = 2(m Σ r² − (Σ r)²) over its ordered pairs. Ranks are halves of whole numbers,
 * so that the difference loses nothing.
 */
function ordinalDisagreement(units: CodedUnits, counts: Float64Array): WeightedDisagreement {
  const { starts, codes, tallies, sizes } = units;
  const ranks = new Float64Array(counts.length);
  return (times) => {
    const n = countValues(units, times, counts);
    centredRanks(counts, n, ranks);
    let within = 0;
    for (let u = 0; u < times.length; u += 1) {
      const weight = times[u] ?? 0;
      const start = starts[u] ?? 0;
      const end = starts[u + 1] ?? 0;
      if (weight === 0 || end - start < 2) continue;
      let total = 0;
      let squares = 0;
      for (let i = start; i < end; i += 1) {
        const rank = ranks[codes[i] ?? 0] ?? 0;
        const part = (tallies[i] ?? 0) * rank;
        total += part;
        squares += part * rank;
      }
      const m = sizes[u] ?? 0;
      within += (weight * 2 * (m * squares - total * total)) / (m - 1);
    }
    let squares = 0;
    for (let code = 0; code < ranks.length; code += 1)
      squares += (counts[code] ?? 0) * (ranks[code] ?? 0) ** 2;
    return { n, within, overall: 2 * n * squares };
  };
}

/** Per unit the sum of δ² over its ordered pairs ÷ (m − 1). */
function withinUnits(
  { starts, codes, tallies, sizes }: CodedUnits,
  difference: (a: number, b: number) => number,
  place: readonly number[],
): Float64Array {
  const within = new Float64Array(sizes.length);
  for (let u = 0; u < sizes.length; u += 1) {
    const start = starts[u] ?? 0;
    const end = starts[u + 1] ?? 0;
    let total = 0;
    for (let i = start + 1; i < end; i += 1) {
      const a = place[codes[i] ?? 0] ?? 0;
      for (let j = start; j < i; j += 1) {
        const pairs = (tallies[i] ?? 0) * (tallies[j] ?? 0);
        total += pairs * difference(a, place[codes[j] ?? 0] ?? 0);
      }
    }
    within[u] = total === 0 ? 0 : (2 * total) / ((sizes[u] ?? 0) - 1);
  }
  return within;
}

function overallNominal(counts: Float64Array, _place: readonly number[], n: number): number {
  let equal = 0;
  for (const count of counts) equal += count * count;
  return n * n - equal;
}

/** The ordered pairs of n values have Σ(a − b)² = 2 n Σ(a − mean)². */
function overallSquares(counts: Float64Array, place: readonly number[], n: number): number {
  let total = 0;
  let kinds = 0;
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    total += count * (place[code] ?? 0);
    if (count > 0) kinds += 1;
  }
  if (kinds < 2) return 0; // which the rounded mean would miss
  const mean = total / n;
  let squares = 0;
  for (let code = 0; code < counts.length; code += 1)
    squares += (counts[code] ?? 0) * ((place[code] ?? 0) - mean) ** 2;
  return 2 * n * squares;
}

function overallRatio(counts: Float64Array, place: readonly number[]): number {
  let total = 0;
  for (let a = 0; a < counts.length; a += 1) {
    const count = counts[a] ?? 0;
    if (count === 0) continue;
    for (let b = 0; b < a; b += 1) {
      const pairs = count * (counts[b] ?? 0);
      if (pairs > 0) total += 2 * pairs * DIFFERENCES.ratio(place[a] ?? 0, place[b] ?? 0);
    }
  }
  return total;
}

function requireNumber(value: Rating): number {
  if (typeof value === 'number') return value;
  throw new RangeError(`"${value}" is text; this metric needs numbers`);
}
