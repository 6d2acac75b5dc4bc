// Bootstrap intervals for Krippendorff's alpha.
import { weightedDisagreement } from './alpha-disagreement.ts';
import { codeUnits, kindsOf } from './coded-units.ts';
import { DEFAULT_LEVEL, type Figure, figure, type Interval, interval, type ReasonCode } from './figure.ts';
import { hayesKrippendorffReplicates } from './hayes-krippendorff.ts';
import { alphaOf, type AlphaMetric, krippendorffAlpha } from './krippendorff-alpha.ts';
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
  /** Called with the share that is done, from above 0 to 1, a hundred times at most. */
  readonly onProgress?: (fraction: number) => void;
};

/**
 * Percentile interval of alpha. Undefined where alpha is.
 * Sources: unit bootstrap as recommended by Zapf et al. (2016); Hayes & Krippendorff (2007).
 */
export function bootstrapAlpha(
  table: RatingTable<Rating>,
  metric: AlphaMetric,
  plan: BootstrapPlan,
): AlphaBootstrap {
  const { kind, replicates, random, level = DEFAULT_LEVEL } = plan;
  const alpha = krippendorffAlpha(table, metric);
  if (alpha.estimate === null) {
    return undefinedBootstrap(level, alpha.reason ?? 'no-pairs', kind === 'units' ? replicates : 0);
  }
  const collect = (replicate: () => number): Float64Array => collected(replicate, plan);
  const drawn =
    kind === 'units'
      ? collect(unitReplicate(table, metric, random))
      : hayesKrippendorffReplicates(codeUnits(table), table.raterCount, metric, random, collect);
  const sorted = drawn.filter((value) => !Number.isNaN(value)).toSorted();
  const tail = (1 - level) / 2;
  const centre = mean([...sorted]);
  return {
    estimate: alpha.estimate,
    interval: interval(sampleQuantile(sorted, tail), sampleQuantile(sorted, 1 - tail), level),
    mean: figure(centre),
    standardDeviation: figure(Math.sqrt(sumOfSquares([...sorted], centre) / (sorted.length - 1))),
    nUndefined: drawn.length - sorted.length,
    ...(sorted.length < 2 ? { reason: 'too-few-units' as const } : {}),
  };
}

/** Draws as many units as there are, with replacement, and answers their alpha; NaN where they have none. */
function unitReplicate(table: RatingTable<Rating>, metric: AlphaMetric, random: RandomSource): () => number {
  const { units, kindOf } = kindsOf(codeUnits(table));
  const disagreement = weightedDisagreement(units, metric);
  const times = new Int32Array(units.sizes.length);
  const n = kindOf.length;
  return () => {
    times.fill(0);
    for (let draw = 0; draw < n; draw += 1) {
      const kind = kindOf[Math.floor(random() * n)] ?? 0;
      times[kind] = (times[kind] ?? 0) + 1;
    }
    return alphaOf(disagreement(times));
  };
}

/** All replicates, one after the other; progress is told in whole percents. */
function collected(
  replicate: () => number,
  { replicates, onProgress }: Pick<BootstrapPlan, 'replicates' | 'onProgress'>,
): Float64Array {
  const drawn = new Float64Array(replicates);
  let told = 0;
  for (let done = 1; done <= replicates; done += 1) {
    drawn[done - 1] = replicate();
    const percent = Math.floor((100 * done) / replicates);
    if (percent > told) onProgress?.(percent / 100);
    told = percent;
  }
  return drawn;
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
