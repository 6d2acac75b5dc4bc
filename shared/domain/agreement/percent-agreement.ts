// Percent agreement: the share of units, or of pairs of raters within units, that agree.
import {
  DEFAULT_LEVEL,
  type Figure,
  figure,
  type Interval,
  interval,
  reasonIfAnyNull,
  type ReasonCode,
} from './figure.ts';
import { tQuantile } from './distributions/student-t.ts';
import { indexPairs, at } from './indexed.ts';
import { mean, spread, sumOfSquares } from './sums.ts';
import { completeUnits, type Rating, type RatingTable, ratingsOf } from './table.ts';

export type AgreementOfAll = {
  readonly estimate: Figure;
  readonly nUnits: number;
  readonly nAgree: number;
  readonly nDropped: number;
  readonly reason?: ReasonCode;
};

export type PairwiseAgreement = {
  readonly estimate: Figure;
  readonly standardError: Figure;
  readonly interval: Interval;
  /** Units with at least two ratings. */
  readonly nUnits: number;
  readonly reason?: ReasonCode;
};

/** Scores like 0.7 and 0.8 differ by slightly more than 0.1 in binary; that is not a disagreement. */
const ROUNDING = 1e-9;

/**
 * The share of completely rated units on which all raters agree: largest − smallest ≤ tolerance, text all equal.
 * A proportion (0–1). Undefined for one rater and without a complete unit.
 */
export function agreementOfAll(table: RatingTable<Rating>, tolerance = 0): AgreementOfAll {
  const { rows, dropped } = completeUnits(table);
  const nAgree = rows.filter((row) => withinTolerance(row, tolerance)).length;
  const estimate = table.raterCount === 1 ? null : figure(nAgree / rows.length);
  const reason = table.raterCount === 1 ? 'one-rater' : 'no-units';
  return {
    estimate,
    nUnits: rows.length,
    nAgree,
    nDropped: dropped,
    ...reasonIfAnyNull([estimate], reason),
  };
}

/**
 * The mean over units of the share of agreeing pairs of raters, with a t interval whose upper limit is clipped at 1.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function pairwiseAgreement(
  table: RatingTable<Rating>,
  tolerance = 0,
  level = DEFAULT_LEVEL,
): PairwiseAgreement {
  const rated = table.units.map((unit) => ratingsOf(unit)).filter((unit) => unit.length > 0);
  const shares = rated.map((unit) => (unit.length < 2 ? null : agreeingShare(unit, tolerance)));
  const defined = shares.filter((share) => share !== null);
  const n = rated.length;
  const estimate = mean(defined);
  const scaled = shares.map((share) => (n / defined.length) * (share ?? 0));
  const standardError = Math.sqrt(sumOfSquares(scaled, estimate) / (n * (n - 1)));
  const margin = tQuantile(1 - (1 - level) / 2, n - 1) * standardError;
  const figures = [figure(estimate), figure(standardError)] as const;
  return {
    estimate: figures[0],
    standardError: figures[1],
    interval: interval(estimate - margin, Math.min(1, estimate + margin), level),
    nUnits: defined.length,
    ...reasonIfAnyNull(figures, defined.length === 0 ? 'no-pairs' : 'too-few-units'),
  };
}

function withinTolerance(ratings: readonly Rating[], tolerance: number): boolean {
  const numbers = ratings.filter((rating) => typeof rating === 'number');
  if (numbers.length < ratings.length) return new Set(ratings).size === 1;
  return spread(numbers) <= tolerance + ROUNDING * Math.abs(tolerance);
}

function agreeingShare(ratings: readonly Rating[], tolerance: number): number {
  const pairs = indexPairs(ratings.length);
  const agreeing = pairs.filter(([a, b]) => withinTolerance([at(ratings, a), at(ratings, b)], tolerance));
  return agreeing.length / pairs.length;
}
