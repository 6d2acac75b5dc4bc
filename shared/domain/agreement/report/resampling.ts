// Resampling: the percentile interval of any statistic, by drawing the units again with replacement.

import { type Interval, interval } from '../figure.ts';
import { at, indices } from '../indexed.ts';
import { lehmer, type RandomSource } from '../random.ts';
import { sampleQuantile } from '../sample-quantile.ts';
import type { Comparison } from './comparison.ts';
import type { Measured } from './measured.ts';

export type Resampled = {
  readonly interval: Interval;
  readonly bootstrap: NonNullable<Measured['bootstrap']>;
};

/** How often unit u is taken is times[u]; NaN where this draw has no value. */
export type WeightedStatistic = (times: Int32Array) => number;

/**
 * Draws as many units as there are, or as many families where the rows of one family belong together, and takes the
 * percentiles of the statistic. Null when no resamples were asked; nothing is prepared then. Source: Efron & Tibshirani (1993); whole clusters
 * Davison & Hinkley (1997).
 */
export function resample(
  comparison: Pick<Comparison, 'table' | 'resamples' | 'seed' | 'level' | 'clusters'>,
  prepare: () => WeightedStatistic,
  resamples = comparison.resamples,
): Resampled | null {
  if (resamples === 0) return null;
  const { seed, level, clusters, table } = comparison;
  const groups = clusters === undefined ? null : rowsByCluster(clusters);
  const statistic = prepare();
  const random = lehmer(seed);
  const times = new Int32Array(table.units.length);
  const drawn: number[] = [];
  for (let replicate = 0; replicate < resamples; replicate += 1) {
    draw(times, groups, random);
    const value = statistic(times);
    if (Number.isFinite(value)) drawn.push(value);
  }
  const sorted = Float64Array.from(drawn).toSorted();
  const tail = (1 - level) / 2;
  const undefinedResamples = resamples - drawn.length;
  return {
    interval: interval(sampleQuantile(sorted, tail), sampleQuantile(sorted, 1 - tail), level),
    bootstrap: {
      resamples,
      seed,
      undefinedResamples,
      ...(groups === null ? {} : { clusters: groups.length }),
    },
  };
}

/** Row indices with unit u as often as it was taken: for statistics that have no weighted form. */
export function repeated<T>(units: readonly T[], times: Int32Array): T[] {
  return units.flatMap((unit, index) => indices(at(times, index)).map(() => unit));
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
