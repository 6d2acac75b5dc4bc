// What is known of the agreement on one scale, as values that a screen, a print and an export draw from.

import type { Figure } from '../figure.ts';
import type { LeftOut, Measured, MeasureId } from './measured.ts';

/** How the scores of a scale may be compared. */
export const SCALE_LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type ScaleLevel = (typeof SCALE_LEVELS)[number];

/** A scale as far as agreement needs it: all possible scores, low to high; null where they are not known. */
export type ScaleOfScores = Pick<Design, 'level' | 'points'>;

/** Who rated what: decides which coefficients are right. */
export type Design = {
  readonly level: ScaleLevel;
  readonly nUnits: number;
  readonly nRaters: number;
  /** Every rater rated every unit that counts; or the same raters with gaps; or other raters per unit. */
  readonly raters: 'crossed' | 'crossed-with-gaps' | 'changing';
  /** All possible scores, low to high, where the scale is known. */
  readonly points: readonly number[] | null;
};

/** Why a measure stands in the report, as the key of a sentence. */
export const WHYS = [
  'single-rater-used',
  'complete-rows-only',
  'changing-raters-one-way',
  'gaps-variance-components',
  'chance-corrected-all-levels',
  'pairs-of-raters',
  'plain-share',
  'size-of-difference',
  'direction-of-difference',
  'error-in-points',
  'nominal-categories',
  'prevalence-robust',
  'on-request',
] as const;
export type Why = (typeof WHYS)[number];

export type ReportedMeasure = {
  /** main: to be shown first; beside: belongs to a good report; on-request: only because the reader asked. */
  readonly role: 'main' | 'beside' | 'on-request';
  readonly why: Why;
  readonly figure: Measured;
};

/** Two raters, by their column: rater `a` gives the rows of the confusion matrix. */
export type PairReport = {
  readonly a: number;
  readonly b: number;
  readonly nUnits: number;
  readonly measures: readonly Measured[];
  readonly confusion: ConfusionMatrix;
  /** Null where fewer than two units were rated by both. */
  readonly blandAltman: BlandAltmanFigure | null;
};

export type ConfusionMatrix = {
  /** Low to high; the whole scale where it is known. */
  readonly points: readonly number[];
  /** counts[i][j]: rater a gave points[i], rater b points[j]. */
  readonly counts: readonly (readonly number[])[];
  /** The same places, with the rows of the table that lie there. */
  readonly units: readonly (readonly (readonly number[])[])[];
};

export type BlandAltmanFigure = {
  /** a − b, in scale points. */
  readonly bias: Figure;
  readonly biasInterval: { readonly low: Figure; readonly high: Figure };
  readonly lower: { readonly estimate: Figure; readonly low: Figure; readonly high: Figure };
  readonly upper: { readonly estimate: Figure; readonly low: Figure; readonly high: Figure };
  /**
   * Some family has more than one unit: the limits allow for what differs between families and have no intervals, and
   * the interval of the bias is over families.
   */
  readonly repeated: boolean;
  readonly level: number;
  /** Equal points are put together: scores are discrete. */
  readonly bubbles: readonly {
    readonly mean: number;
    readonly difference: number;
    readonly units: readonly number[];
  }[];
  readonly differenceMeanCorrelation: Figure;
};

/** One rater against the mean of the others, in the order of scoring. */
export type RaterDrift = {
  readonly rater: number;
  /** Mean of all differences, in scale points: above 0 is higher than the others. */
  readonly mean: Figure;
  readonly points: readonly {
    readonly unit: number;
    /** When this rater scored it; UTC milliseconds. */
    readonly at: number;
    readonly difference: number;
    /** Mean of the last five differences up to here; null for the first four. */
    readonly rolling: number | null;
  }[];
};

export type ScaleReport = {
  readonly design: Design;
  readonly leftOut: LeftOut;
  readonly measures: readonly ReportedMeasure[];
  /** One per pair of raters. */
  readonly pairs: readonly PairReport[];
  /** One per rater, where there is a rater to compare with. */
  readonly drift: readonly RaterDrift[];
};

/** times[row][rater]: UTC milliseconds; null where that rater did not score that row. */
export type ScoringTimes = readonly (readonly (number | null)[])[];

export type ReportOptions = {
  /** Confidence level; 0.95 where nothing is said. */
  readonly level?: number;
  /** 0: without bootstrap. */
  readonly resamples: number;
  readonly seed: number;
  /** Measures the reader asks for beside those that suit. */
  readonly alsoMeasures?: readonly MeasureId[];
  /** Rows that come from the same family, as equal values; without it every row stands by itself. */
  readonly clusters?: readonly string[];
  /**
   * When each rater scored each row, as rows × raters in UTC milliseconds, for drift; null where there is no score.
   * Without it there is no drift.
   */
  readonly times?: ScoringTimes;
  /** Told 0…1 while the work goes on. */
  readonly progress?: (fraction: number) => void;
};
