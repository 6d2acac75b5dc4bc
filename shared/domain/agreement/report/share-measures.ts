// Shares and differences: how often raters gave the same score, and how many points they lie apart.

import { betaQuantile } from '../distributions/incomplete-beta.ts';
import { tTwoSided } from '../distributions/student-t.ts';
import { figure, type Interval, interval } from '../figure.ts';
import { at } from '../indexed.ts';
import { meanAbsoluteDifference } from '../mean-absolute-difference.ts';
import { signedDifference, signedDifferenceByFamily } from '../mean-signed-difference.ts';
import { agreementOfAll } from '../percent-agreement.ts';
import { completeUnits, type RatingTable, ratingsOf } from '../table.ts';
import type { Comparison } from './comparison.ts';
import { familiesOf } from './families.ts';
import { type Compute, type Draft, draftOf, drawnInterval, undefinedDraft } from './draft.ts';
import { resample, type WeightedStatistic } from './resampling.ts';

const ONE_POINT = 1;

export const SHARE_MEASURES = {
  'percent-exact': (comparison) => shareOfAll(comparison, 0),
  'percent-within': (comparison) => shareOfAll(comparison, ONE_POINT),
  'mean-absolute-difference': absoluteDifference,
  'mean-signed-difference': differenceOfTwo,
  'bland-altman-bias': differenceOfTwo,
} as const satisfies Record<string, Compute>;

/** The share of completely rated units where all scores lie within the tolerance; exact interval. */
function shareOfAll({ table, level }: Comparison, tolerance: number): Draft {
  const { estimate, nUnits, nAgree, reason } = agreementOfAll(table, tolerance);
  const limits = exactLimits(nAgree, nUnits, level);
  return draftOf({
    estimate,
    nUnits,
    uses: 'complete',
    interval: { of: limits, method: 'exact-binomial' },
    reason,
  });
}

/** Exact limits of a proportion of count out of n. Source: Clopper & Pearson (1934). */
export function exactLimits(count: number, n: number, level: number): Interval {
  if (n === 0) return interval(Number.NaN, Number.NaN, level);
  const tail = (1 - level) / 2;
  const low = count === 0 ? 0 : betaQuantile(tail, count, n - count + 1);
  const high = count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count);
  return interval(low, high, level);
}

/**
 * The mean over units of the mean distance between two raters, in scale points. Distances pile up at 0, so that t limits
 * would reach below it: the interval redraws the units.
 */
function absoluteDifference(comparison: Comparison): Draft {
  const { estimate, nUnits, reason } = meanAbsoluteDifference(comparison.table);
  const drawn = nUnits < 2 ? null : resample(comparison, () => meanDistanceOfDraw(comparison.table));
  return draftOf({
    estimate,
    nUnits,
    uses: 'rated-twice',
    ...drawnInterval(drawn),
    reason: reason ?? 'too-few-units',
  });
}

function meanDistanceOfDraw({ units }: RatingTable): WeightedStatistic {
  const distances = units.map((unit) => meanDistance(ratingsOf(unit)));
  return (times) => {
    let [n, total] = [0, 0];
    for (const [row, distance] of distances.entries()) {
      if (Number.isNaN(distance)) continue;
      n += at(times, row);
      total += at(times, row) * distance;
    }
    return total / n;
  };
}

/** NaN of fewer than two scores. */
function meanDistance(scores: readonly number[]): number {
  let total = 0;
  for (let a = 1; a < scores.length; a += 1) {
    for (let b = 0; b < a; b += 1) total += Math.abs(at(scores, a) - at(scores, b));
  }
  return total / ((scores.length * (scores.length - 1)) / 2);
}

/**
 * First rater minus second, in scale points; interval and test over families where some family has several units.
 * Sources: Bland & Altman (1986); Student (1908).
 */
function differenceOfTwo(comparison: Comparison): Draft {
  const { table, level, design } = comparison;
  const { rows } = completeUnits(table);
  if (design.nRaters > 2) return undefinedDraft('two-raters-only', rows.length, 'complete');
  const pairs = table.units.flatMap((unit, row) => {
    const [first, second] = [unit[0] ?? null, unit[1] ?? null];
    return first === null || second === null ? [] : [{ row, scores: [first, second] as const }];
  });
  const families = familiesOf(pairs, comparison);
  const found =
    families === null
      ? signedDifference(
          pairs.map(({ scores }) => scores),
          level,
        )
      : signedDifferenceByFamily(
          families.map((family) => family.map(({ scores }) => scores)),
          level,
        );
  const { estimate, standardError, interval, reason } = found;
  const t = estimate === null || standardError === null ? Number.NaN : estimate / standardError;
  return draftOf({
    estimate,
    nUnits: pairs.length,
    uses: 'complete',
    interval: { of: interval, method: families === null ? 't' : 'family-t' },
    p: figure(tTwoSided(t, (families ?? pairs).length - 1)),
    reason,
  });
}
