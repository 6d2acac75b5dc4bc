// The agreement report of one anchored scale: the figures the agreement screen and the command line show.
import { type Scale, valuesOf } from '../instrument/instrument.ts';
import { crossTabulate } from './contingency-table.ts';
import type { Figure, Interval, ReasonCode } from './figure.ts';
import { intraclassCorrelations } from './icc.ts';
import { at, indexPairs } from './indexed.ts';
import { cohenKappa } from './kappa.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { agreementOfAll } from './percent-agreement.ts';
import { mean } from './sums.ts';
import { columnsOf, completeUnits, observedRatings, type RatingTable, ratingsOf } from './table.ts';
import { agreementWeights } from './weights.ts';

/** One figure of the report. An interval is there when both its limits are defined, a reason when something is not. */
export type ReportedFigure = {
  readonly estimate: Figure;
  readonly interval?: DefinedInterval;
  /** Why the estimate, or its interval, cannot be given. */
  readonly reason?: ReasonCode;
  /** Units this figure rests on. */
  readonly nUnits: number;
};

export type DefinedInterval = { readonly low: number; readonly high: number; readonly level: number };

export type ReportedKappa = ReportedFigure & {
  /** With more than two raters the figure is the plain mean of the kappas of all pairs, without an interval. */
  readonly basis: 'one-pair' | 'mean-of-pairs';
  readonly nPairs: number;
  /** Pairs left out of the mean because their kappa is undefined. */
  readonly nUndefinedPairs: number;
};

/** What was left out because ratings are missing. */
export type MissingRatings = {
  /** Units nobody rated: left out of every figure. */
  readonly unrated: number;
  /** Units with one rating: nothing to compare. */
  readonly ratedOnce: number;
  /** Units that some but not all raters rated, once-rated ones included: left out of exact, withinOne and icc. */
  readonly incomplete: number;
};

export type ScaleAgreement = {
  readonly nUnits: number;
  readonly nRaters: number;
  readonly missing: MissingRatings;
  /** Share of completely rated units on which all raters gave the same score. 0–1. */
  readonly exact: ReportedFigure;
  /** The same with scores at most one scale point apart. */
  readonly withinOne: ReportedFigure;
  /** ICC(A,1): absolute agreement of a single rater, two-way random effects; 95 % interval. */
  readonly icc: ReportedFigure;
  /** Quadratically weighted kappa. */
  readonly kappa: ReportedKappa;
  /** Krippendorff's alpha, ordinal. */
  readonly alpha: ReportedFigure;
};

const ONE_POINT = 1;

/** The report for scores on a scale. Throws RangeError when a score does not lie on the scale. */
export function scaleAgreement(
  table: RatingTable,
  scale: Pick<Scale, 'min' | 'max' | 'step'>,
): ScaleAgreement {
  const points = new Set(valuesOf(scale));
  const stray = observedRatings(table).find((rating) => !points.has(rating));
  if (stray !== undefined)
    throw new RangeError(`score ${stray} does not lie on the scale ${scale.min}–${scale.max}`);
  return ordinalAgreement(table);
}

/** The report for ordered scores of which the scale is not known; no figure in it depends on unused points. */
export function ordinalAgreement(table: RatingTable): ScaleAgreement {
  return {
    nUnits: table.units.length,
    nRaters: table.raterCount,
    missing: missingRatings(table),
    exact: sharedScores(table, 0),
    withinOne: sharedScores(table, ONE_POINT),
    icc: absoluteAgreement(table),
    kappa: quadraticKappa(table),
    alpha: ordinalAlpha(table),
  };
}

function missingRatings(table: RatingTable): MissingRatings {
  const counts = table.units.map((unit) => ratingsOf(unit).length);
  return {
    unrated: counts.filter((count) => count === 0).length,
    ratedOnce: counts.filter((count) => count === 1).length,
    incomplete: counts.filter((count) => count > 0 && count < table.raterCount).length,
  };
}

function sharedScores(table: RatingTable, tolerance: number): ReportedFigure {
  const { estimate, nUnits, reason } = agreementOfAll(table, tolerance);
  return reported(estimate, nUnits, reason);
}

function absoluteAgreement(table: RatingTable): ReportedFigure {
  const { forms, nUnits } = intraclassCorrelations(table);
  const { estimate, interval, reason } = forms.icc2;
  // a reason about F alone does not concern this report
  const concerns = estimate === null || interval.low === null || interval.high === null;
  return reported(estimate, nUnits, concerns ? reason : undefined, interval);
}

function ordinalAlpha(table: RatingTable): ReportedFigure {
  if (table.raterCount < 2) return reported(null, 0, 'one-rater');
  const { estimate, nUnits, reason } = krippendorffAlpha(table, 'ordinal');
  if (nUnits === 1) return reported(null, nUnits, 'too-few-units');
  return reported(estimate, nUnits, reason);
}

function quadraticKappa(table: RatingTable): ReportedKappa {
  const nPairs = (table.raterCount * (table.raterCount - 1)) / 2;
  const basis = table.raterCount > 2 ? 'mean-of-pairs' : 'one-pair';
  const pairs = indexPairs(table.raterCount).map((pair) => pairKappa(columnsOf(table, pair)));
  const estimates = pairs.map((pair) => pair.estimate).filter((estimate) => estimate !== null);
  const labels = { basis, nPairs, nUndefinedPairs: nPairs - estimates.length } as const;
  const [only] = pairs;
  if (only === undefined) return { ...reported(null, 0, 'one-rater'), ...labels };
  if (pairs.length === 1) return { ...only, ...labels };
  const nUnits = table.units.filter((unit) => ratingsOf(unit).length >= 2).length;
  const reason = pairs.find((pair) => pair.estimate === null)?.reason;
  return { ...reported(estimates.length === 0 ? null : mean(estimates), nUnits, reason), ...labels };
}

function pairKappa(pair: RatingTable): ReportedFigure {
  const { rows } = completeUnits(pair);
  // The formula has a value for a single unit, but it says nothing: 0 or, when equal, not defined.
  if (rows.length === 1) return reported(null, 1, 'too-few-units');
  const categories = observedRatings({ raterCount: 2, units: rows });
  const counts = crossTabulate(
    rows.map((row) => [at(row, 0), at(row, 1)]),
    categories,
  );
  const kappa = cohenKappa(counts, agreementWeights(categories, 'quadratic'));
  // a reason about z alone does not concern this report
  const reason = kappa.estimate === null || kappa.standardError === null ? kappa.reason : undefined;
  return reported(kappa.estimate, rows.length, reason, kappa.interval);
}

function reported(
  estimate: Figure,
  nUnits: number,
  reason?: ReasonCode,
  interval?: Interval,
): ReportedFigure {
  return {
    estimate,
    nUnits,
    ...(reason === undefined ? {} : { reason }),
    ...definedInterval(interval),
  };
}

function definedInterval(interval?: Interval): { interval?: DefinedInterval } {
  if (interval === undefined || interval.low === null || interval.high === null) return {};
  return { interval: { low: interval.low, high: interval.high, level: interval.level } };
}
