// The report of one scale: the measures that suit it, each pair of raters, and how raters drift.

import { at, indexPairs } from '../indexed.ts';
import { sum } from '../sums.ts';
import type { RatingTable } from '../table.ts';
import { type Choice, chooseMeasures } from './choose-measures.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { driftOf } from './drift.ts';
import { modelOf } from './model.ts';
import { pairReport } from './pair-report.ts';
import { isRatingMeasure, measure, type RatingMeasure } from './rating-measures.ts';
import type { ReportOptions, ScaleOfScores, ScaleReport } from './scale-report.ts';
import { traitsOf } from './traits.ts';

/** One draw costs about this much of working out a figure with its limits from the table. */
const PASSES_PER_DRAW = 0.01;

/**
 * What is known of the agreement on one scale. Throws RangeError for a score outside the points, for families or
 * moments that do not fit the rows, and for a measure that does not compare scores.
 */
export function scaleReport(table: RatingTable, scale: ScaleOfScores, options: ReportOptions): ScaleReport {
  const comparison = comparisonOf(table, scale, options);
  const asked = askedMeasures(options);
  const choices = withAsked(chooseMeasures(comparison), asked);
  const pairs = indexPairs(table.raterCount);
  const work = choices.map(({ measure: id }) => workOf(id, comparison));
  const progress = progressOf(options, sum(work) + pairs.length);
  const alsoOfPairs = asked.filter(isOfPair);
  return {
    design: comparison.design,
    leftOut: comparison.leftOut,
    measures: choices.map(({ measure: id, role, why }, index) =>
      progress(at(work, index), () => ({ role, why, figure: measure(id, comparison) })),
    ),
    pairs: pairs.map((pair) => progress(1, () => pairReport(comparison, table, pair, alsoOfPairs))),
    drift: options.times === undefined ? [] : driftOf(table, options.times),
  };
}

function askedMeasures({ alsoMeasures = [] }: ReportOptions): RatingMeasure[] {
  return alsoMeasures.map((id) => {
    if (isRatingMeasure(id)) return id;
    throw new RangeError(`${id} does not compare scores`);
  });
}

function withAsked(choices: readonly Choice[], asked: readonly RatingMeasure[]): Choice[] {
  const chosen = new Set(choices.map(({ measure: id }) => id));
  const added = [...new Set(asked)].filter((id) => !chosen.has(id));
  return [...choices, ...added.map((id): Choice => ({ measure: id, role: 'on-request', why: 'on-request' }))];
}

/** What a reader asks for is given per pair too where two raters are what it compares. */
function isOfPair(id: RatingMeasure): boolean {
  const { family, isError } = traitsOf(id);
  return (
    !isError && (family === 'correlation' || family === 'index' || family === 'points' || family === 'kappa')
  );
}

/** The work of one measure, in passes over the table: redrawing is nearly all of it. */
function workOf(id: RatingMeasure, comparison: Comparison): number {
  const { resamples, design } = comparison;
  const { family, isError, usesComponents, isMeanOfPairs } = traitsOf(id);
  const isDrawn =
    family === 'alpha' ||
    usesComponents ||
    id === 'mean-absolute-difference' ||
    (isError && modelOf(comparison) === 'one-way') ||
    (isMeanOfPairs && design.nRaters > 2);
  return isDrawn ? 1 + PASSES_PER_DRAW * resamples : 1;
}

/** Tells after each part what share of all work is done. */
function progressOf({ progress }: ReportOptions, all: number): <T>(work: number, compute: () => T) => T {
  let done = 0;
  return (work, compute) => {
    const value = compute();
    done += work;
    progress?.(Math.min(1, done / all));
    return value;
  };
}
