// Measured: one coefficient as a report gives it, with all that is needed to read it honestly.

import { type Figure, REASON_CODES } from '../figure.ts';

/** The coefficients a report can hold, each in one form only. Names of forms: McGraw & Wong (1996), Gwet (2014). */
export const MEASURES = [
  'percent-exact',
  'percent-within',
  'mean-absolute-difference',
  'mean-signed-difference',
  'cohen-kappa',
  'weighted-kappa-linear',
  'weighted-kappa-quadratic',
  'kappa-max',
  'pabak',
  'prevalence-index',
  'bias-index',
  'fleiss-kappa',
  'conger-kappa',
  'light-kappa',
  'gwet-ac1',
  'gwet-ac2',
  'brennan-prediger',
  'alpha-nominal',
  'alpha-ordinal',
  'alpha-interval',
  'alpha-ratio',
  'icc-1',
  'icc-k',
  'icc-a-1',
  'icc-a-k',
  'icc-c-1',
  'icc-c-k',
  'icc-a-1-reml',
  'icc-a-k-reml',
  'lin-ccc',
  'pearson',
  'spearman',
  'kendall-w',
  'bland-altman-bias',
  'sem-agreement',
  'smallest-detectable-change',
  'time-unit-kappa',
  'event-kappa',
  'alignment-kappa',
  'segment-overlap',
] as const;
export type MeasureId = (typeof MEASURES)[number];

export const INTERVAL_METHODS = [
  'f-exact',
  'satterthwaite',
  'delta-z',
  'linearised-t',
  'modified-large-sample',
  'unit-bootstrap',
  'parametric-bootstrap',
  'fisher-z',
  'bonett-wright',
  't',
  'family-t',
  'exact-binomial',
  'atanh',
] as const;
export type IntervalMethod = (typeof INTERVAL_METHODS)[number];

/** Something the reader must know before trusting the figure. */
export const CAUTIONS = [
  /** Fewer than 10 units: no conclusion can rest on it. */
  'very-few-units',
  /** Fewer than 30 units: indicative only. */
  'few-units',
  /** The units are many enough, but come from fewer than 10, or 30, families. */
  'very-few-families',
  'few-families',
  /** Nearly all scores at the highest, or the lowest, point of the scale. */
  'ceiling',
  'floor',
  /** The recordings hardly differ: an ICC says little then. */
  'little-variance',
  /** One category holds nearly all scores: kappa is low whatever the raters do. */
  'high-prevalence',
  /** More than a tenth of the units left out. */
  'many-left-out',
  /** Raters differ from unit to unit. */
  'changing-raters',
  /** Units come from the same family or recording more than once. */
  'repeated-units',
  /** Time units follow one another and are not independent: the interval is too narrow. */
  'dependent-units',
  /** The bootstrap could not compute the coefficient in part of its samples. */
  'undefined-resamples',
  /** Estimated by variance components from an incomplete design. */
  'incomplete-design',
  /** The difference between raters grows or shrinks with the score. */
  'proportional-difference',
] as const;
export type Caution = (typeof CAUTIONS)[number];

export type MeasuredInterval = {
  readonly low: Figure;
  readonly high: Figure;
  /** e.g. 0.95 */
  readonly level: number;
  readonly method: IntervalMethod;
};

/** Why a figure of a report cannot be given: as the coefficient says, or because it compares something else. */
export const REPORT_REASONS = [
  ...REASON_CODES,
  /** More than two raters: the figure stands with each pair. */
  'two-raters-only',
  /** More than two categories. */
  'two-categories-only',
  /** Fewer families than an interval of redrawn families needs. */
  'too-few-families',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What was not counted, and why. No unit is in two of these. */
export type LeftOut = {
  /** Units nobody rated. */
  readonly unrated: number;
  /** Units with one rating: nothing to compare. */
  readonly ratedOnce: number;
  /** Units with two ratings or more that miss some rater's; 0 for measures that use what is there. */
  readonly incomplete: number;
};

export type Measured = {
  readonly measure: MeasureId;
  readonly estimate: Figure;
  readonly interval?: MeasuredInterval;
  /** Two-sided, of "no agreement beyond chance", where such a test exists. */
  readonly p?: Figure;
  /** Units, raters and pairs of raters the estimate rests on. */
  readonly nUnits: number;
  readonly nRaters: number;
  readonly nPairs: number;
  readonly leftOut: LeftOut;
  readonly cautions: readonly Caution[];
  /** Why the estimate, or its interval, cannot be given. */
  readonly reason?: ReportReason;
  readonly bootstrap?: {
    readonly resamples: number;
    readonly seed: number;
    readonly undefinedResamples: number;
    /** How many families were drawn from, where the units of one family were kept together. */
    readonly clusters?: number;
  };
};
