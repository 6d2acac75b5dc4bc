// Comparison: the scores of one scale with what every coefficient of a report must know of them.

import { DEFAULT_LEVEL } from '../figure.ts';
import { indices } from '../indexed.ts';
import { LARGEST_SEED } from '../random.ts';
import { columnsOf, observedRatings, type RatingTable, ratingsOf } from '../table.ts';
import { designOf } from './design.ts';
import type { LeftOut } from './measured.ts';
import type { Design, ReportOptions, ScaleOfScores } from './scale-report.ts';
import { type ScoreFacts, scoreFactsOf } from './score-facts.ts';

export type Comparison = {
  /** All rows; only the columns of raters who gave at least one score. */
  readonly table: RatingTable;
  readonly design: Design;
  readonly leftOut: LeftOut;
  /** The whole scale, or the scores that occur where it is not known. */
  readonly categories: readonly number[];
  /** Confidence level. */
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  /** The family of each row; without it every row stands by itself. */
  readonly clusters?: readonly string[];
  readonly facts: ScoreFacts;
};

/** Throws RangeError when a score does not lie on the scale, or when rows and clusters differ in number. */
export function comparisonOf(
  all: RatingTable,
  scale: ScaleOfScores,
  options: Pick<ReportOptions, 'level' | 'resamples' | 'seed' | 'clusters'>,
): Comparison {
  const { clusters, level = DEFAULT_LEVEL, resamples, seed } = options;
  if (clusters !== undefined && clusters.length !== all.units.length)
    throw new RangeError(`${clusters.length} families for ${all.units.length} rows`);
  if (!Number.isInteger(seed) || seed < 1 || seed > LARGEST_SEED)
    throw new RangeError(`the seed ${seed} is not a whole number from 1 to ${LARGEST_SEED}`);
  const observed = observedRatings(all);
  const points = scale.points === null ? null : new Set(scale.points);
  const stray = observed.find((score) => points !== null && !points.has(score));
  if (stray !== undefined) throw new RangeError(`score ${stray} does not lie on the scale`);
  const table = withoutEmptyColumns(all);
  const design = designOf(table, scale);
  return {
    table,
    design,
    facts: scoreFactsOf(table, design, clusters),
    leftOut: leftOutOf(table),
    categories: scale.points ?? observed,
    level,
    resamples,
    seed,
    ...(clusters === undefined ? {} : { clusters }),
  };
}

/** The same scores by two of the raters, by their column in `all`; without bootstrap. */
export function pairComparison(
  whole: Comparison,
  all: RatingTable,
  pair: readonly [number, number],
): Comparison {
  const table = columnsOf(all, pair);
  const { level, points } = whole.design;
  const design = designOf(table, { level, points });
  return {
    ...whole,
    table,
    design,
    facts: scoreFactsOf(table, design, whole.clusters),
    leftOut: leftOutOf(table),
    resamples: 0,
  };
}

function withoutEmptyColumns(table: RatingTable): RatingTable {
  const rating = indices(table.raterCount).filter((rater) =>
    table.units.some((unit) => (unit[rater] ?? null) !== null),
  );
  return rating.length === table.raterCount ? table : columnsOf(table, rating);
}

function leftOutOf(table: RatingTable): LeftOut {
  const counts = table.units.map((unit) => ratingsOf(unit).length);
  return {
    unrated: counts.filter((count) => count === 0).length,
    ratedOnce: counts.filter((count) => count === 1).length,
    incomplete: counts.filter((count) => count > 1 && count < table.raterCount).length,
  };
}
