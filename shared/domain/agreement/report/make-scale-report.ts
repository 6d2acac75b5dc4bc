// The report of one scale: the measures that suit it, each pair of raters, and how raters drift.

import { indexPairs } from '../indexed.ts';
import type { RatingTable } from '../table.ts';
import { type Choice, chooseMeasures } from './choose-measures.ts';
import { comparisonOf, type ScaleOfScores } from './comparison.ts';
import { driftOf } from './drift.ts';
import { pairReport } from './pair-report.ts';
import { isRatingMeasure, measure, type RatingMeasure } from './rating-measures.ts';
import type { ReportOptions, ScaleReport } from './scale-report.ts';
import { familyOf } from './traits.ts';

/**
 * What is known of the agreement on one scale. Throws RangeError for a score outside the points, for families or
 * moments that do not fit the rows, and for a measure that does not compare scores.
 */
export function scaleReport(table: RatingTable, scale: ScaleOfScores, options: ReportOptions): ScaleReport {
  const comparison = comparisonOf(table, scale, options);
  const asked = askedMeasures(options);
  const choices = withAsked(chooseMeasures(comparison), asked);
  const pairs = indexPairs(table.raterCount);
  const progress = progressOf(options, choices.length + pairs.length);
  const alsoOfPairs = asked.filter(isOfPair);
  return {
    design: comparison.design,
    leftOut: comparison.leftOut,
    measures: choices.map(({ measure: id, role, why }) =>
      progress(() => ({ role, why, figure: measure(id, comparison) })),
    ),
    pairs: pairs.map((pair) => progress(() => pairReport(comparison, table, pair, alsoOfPairs))),
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
  const family = familyOf(id);
  return family === 'correlation' || family === 'index' || family === 'points' || family === 'kappa';
}

/** Tells after each part how much of the parts is done. */
function progressOf({ progress }: ReportOptions, parts: number): <T>(work: () => T) => T {
  let done = 0;
  return (work) => {
    const value = work();
    done += 1;
    progress?.(done / parts);
    return value;
  };
}
