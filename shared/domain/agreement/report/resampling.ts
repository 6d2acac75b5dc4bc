// Resampling: the percentile interval of any statistic, by drawing the units again with replacement.

import { type Interval, interval } from '../figure.ts';
import { at } from '../indexed.ts';
import { lehmer, type RandomSource } from '../random.ts';
import { sampleQuantile } from '../sample-quantile.ts';
import type { Comparison } from './comparison.ts';
import { repeatedFamilies } from './families.ts';
import type { Measured, ReportReason } from './measured.ts';

export type Resampled = {
  readonly interval: Interval;
  readonly bootstrap: NonNullable<Measured['bootstrap']>;
};

/** How often unit u is taken is times[u]; NaN where this draw has no value. */
export type WeightedStatistic = (times: Int32Array) => number;

/** The figure can be worked out, but not how sure it is. */
export type Withheld = { readonly withheld: ReportReason };

/** Percentiles of whole families say little with fewer: they come out too narrow. Own choice. */
export const FEWEST_FAMILIES = 10;

/**
 * Draws as many units as there are, or as many families where the rows of one family belong together, and takes the
 * percentiles of the statistic. Null when no resamples were asked; nothing is prepared then. Source: Efron & Tibshirani
 * (1993); whole clusters Davison & Hinkley (1997).
 */
export function resample(
  comparison: Pick<Comparison, 'table' | 'resamples' | 'seed' | 'level' | 'clusters'>,
  prepare: () => WeightedStatistic,
): Resampled | Withheld | null {
  const { resamples, seed, clusters, table } = comparison;
  if (resamples === 0) return null;
  if ((repeatedFamilies(comparison) ?? FEWEST_FAMILIES) < FEWEST_FAMILIES)
    return { withheld: 'too-few-families' };
  const groups = clusters === undefined ? null : rowsByCluster(clusters);
  const statistic = prepare();
  const random = lehmer(seed);
  const times = new Int32Array(table.units.length);
  const { interval: of, bootstrap } = percentiles(comparison, () => {
    draw(times, groups, random);
    return statistic(times);
  });
  return {
    interval: of,
    bootstrap: { ...bootstrap, ...(groups === null ? {} : { clusters: groups.length }) },
  };
}

/** The interval that holds the middle share `level` of the draws; draws without a value are left out and counted. */
export function percentiles(
  { resamples, seed, level }: Pick<Comparison, 'resamples' | 'seed' | 'level'>,
  drawOne: () => number,
): Resampled {
  const drawn = Float64Array.from({ length: resamples }, drawOne);
  const sorted = drawn.filter(Number.isFinite).toSorted();
  const tail = (1 - level) / 2;
  return {
    interval: interval(sampleQuantile(sorted, tail), sampleQuantile(sorted, 1 - tail), level),
    bootstrap: { resamples, seed, undefinedResamples: resamples - sorted.length },
  };
}

function draw(times: Int32Array, groups: readonly (readonly number[])[] | null, random: RandomSource): void {
  times.fill(0);
  const count = groups?.length ?? times.length;
  for (let taken = 0; taken < count; taken += 1) {
    const pick = Math.floor(random() * count);
    if (groups === null) times[pick] = at(times, pick) + 1;
    else for (const row of at(groups, pick)) times[row] = at(times, row) + 1;
  }
}

function rowsByCluster(clusters: readonly string[]): number[][] {
  return [...Map.groupBy(clusters.keys(), (row) => at(clusters, row)).values()];
}
