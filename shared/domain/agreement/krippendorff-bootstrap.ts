// Bootstrap intervals for Krippendorff's alpha.
import { type CodedUnits, codeUnits, positions, squaredDifference, weightedCounts } from './coded-units.ts';
import { DEFAULT_LEVEL, type Figure, figure, type Interval, interval, type ReasonCode } from './figure.ts';
import { hayesKrippendorffReplicates } from './hayes-krippendorff.ts';
import { at } from './indexed.ts';
import { type AlphaMetric, krippendorffAlpha } from './krippendorff-alpha.ts';
import type { RandomSource } from './random.ts';
import { sampleQuantile } from './sample-quantile.ts';
import { mean, sumOfSquares } from './sums.ts';
import type { Rating, RatingTable } from './table.ts';

export const BOOTSTRAP_KINDS = ['units', 'hayes_krippendorff'] as const;

/** units: redraw the units (recommended). hayes_krippendorff: redraw pairs with the expected disagreement fixed. */
export type BootstrapKind = (typeof BOOTSTRAP_KINDS)[number];

export type AlphaBootstrap = {
  readonly estimate: Figure;
  readonly interval: Interval;
  readonly mean: Figure;
  readonly standardDeviation: Figure;
  /** Replicates without a value, left out. */
  readonly nUndefined: number;
  readonly reason?: ReasonCode;
};

export type BootstrapPlan = {
  readonly kind: BootstrapKind;
  /** Number of replicates: 2,000 for a screen, 10,000 for a report. */
  readonly replicates: number;
  readonly random: RandomSource;
  readonly level?: number;
};

/**
 * Percentile interval of alpha. Undefined where alpha is.
 * Sources: unit bootstrap as recommended by Zapf et al. (2016); Hayes & Krippendorff (2007).
 */
export function bootstrapAlpha(
  table: RatingTable<Rating>,
  metric: AlphaMetric,
  { kind, replicates, random, level = DEFAULT_LEVEL }: BootstrapPlan,
): AlphaBootstrap {
  const alpha = krippendorffAlpha(table, metric);
  if (alpha.estimate === null) {
    return undefinedBootstrap(level, alpha.reason ?? 'no-pairs', kind === 'units' ? replicates : 0);
  }
  const units = codeUnits(table);
  const drawn =
    kind === 'units'
      ? unitReplicates(units, metric, replicates, random)
      : hayesKrippendorffReplicates(units, table.raterCount, metric, replicates, random);
  const sorted = drawn.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const tail = (1 - level) / 2;
  const centre = mean(sorted);
  return {
    estimate: alpha.estimate,
    interval: interval(sampleQuantile(sorted, tail), sampleQuantile(sorted, 1 - tail), level),
    mean: figure(centre),
    standardDeviation: figure(Math.sqrt(sumOfSquares(sorted, centre) / (sorted.length - 1))),
    nUndefined: drawn.length - sorted.length,
    ...(sorted.length < 2 ? { reason: 'too-few-units' as const } : {}),
  };
}

/** Alpha of as many units drawn with replacement, over and over; NaN where a draw has no alpha. */
function unitReplicates(
  units: CodedUnits,
  metric: AlphaMetric,
  replicates: number,
  random: RandomSource,
): number[] {
  const n = units.starts.length - 1;
  const fixedWithin = metric === 'ordinal' ? null : withinOfUnits(units, metric, []);
  return Array.from({ length: replicates }, () => {
    const times = new Int32Array(n);
    for (let draw = 0; draw < n; draw += 1) {
      const unit = Math.floor(random() * n);
      times[unit] = at(times, unit) + 1;
    }
    const counts = weightedCounts(units, times);
    const within = fixedWithin ?? withinOfUnits(units, metric, counts);
    return weightedAlpha(units, metric, times, counts, within);
  });
}

function weightedAlpha(
  { values }: CodedUnits,
  metric: AlphaMetric,
  times: Int32Array,
  counts: Float64Array,
  within: Float64Array,
): number {
  let n = 0;
  for (const count of counts) n += count;
  let observed = 0;
  times.forEach((weight, unit) => {
    observed += weight * at(within, unit);
  });
  const expected = overall(counts, positions(values, counts, metric), metric);
  return expected === 0 ? Number.NaN : 1 - ((n - 1) * observed) / expected;
}

/** Per unit the sum of δ² over its ordered pairs ÷ (m − 1). `counts` matter to the ordinal metric only. */
function withinOfUnits(
  { values, codes, starts }: CodedUnits,
  metric: AlphaMetric,
  counts: ArrayLike<number>,
): Float64Array {
  const place = metric === 'nominal' ? values.map((_, index) => index) : positions(values, counts, metric);
  const delta = metric === 'nominal' ? unequal : squaredDifference(metric);
  const within = new Float64Array(starts.length - 1);
  for (let u = 0; u < within.length; u += 1) {
    const start = at(starts, u);
    const end = at(starts, u + 1);
    let total = 0;
    for (let i = start; i < end; i += 1) {
      for (let j = start; j < i; j += 1) total += delta(at(place, at(codes, i)), at(place, at(codes, j)));
    }
    within[u] = total === 0 ? 0 : (2 * total) / (end - start - 1);
  }
  return within;
}

/** The sum of δ² over the ordered pairs of all values. */
function overall(counts: Float64Array, place: readonly number[], metric: AlphaMetric): number {
  const delta = metric === 'nominal' ? () => 1 : squaredDifference(metric);
  let total = 0;
  for (let a = 0; a < counts.length; a += 1) {
    if (at(counts, a) === 0) continue;
    for (let b = 0; b < a; b += 1)
      total += 2 * at(counts, a) * at(counts, b) * delta(at(place, a), at(place, b));
  }
  return total;
}

function unequal(a: number, b: number): number {
  return a === b ? 0 : 1;
}

function undefinedBootstrap(level: number, reason: ReasonCode, nUndefined: number): AlphaBootstrap {
  return {
    estimate: null,
    interval: { low: null, high: null, level },
    mean: null,
    standardDeviation: null,
    nUndefined,
    reason,
  };
}
