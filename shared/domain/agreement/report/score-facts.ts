// Facts about the scores themselves that can spoil a figure, found once for all measures.

import { correlationCoefficient } from '../correlation.ts';
import { tTwoSided } from '../distributions/student-t.ts';
import { at } from '../indexed.ts';
import { mean, spread, sumOfSquares } from '../sums.ts';
import { completeUnits, type RatingTable, ratingsOf } from '../table.ts';
import { repeatedFamilies } from './families.ts';
import type { Design } from './scale-report.ts';

/** Share of all scores at one end of the scale that counts as nearly all. Own choice; the 15 % of Terwee et al. (2007)
 * is meant for persons who fill in a questionnaire, and a handful of recordings reaches it by accident. */
export const END_SHARE = 0.8;
/** Share of all scores in one category that holds kappa down: a prevalence index of 0.6 with two categories.
 * The effect is of Feinstein & Cicchetti (1990), the limit our own choice. */
export const PREVALENT_SHARE = 0.8;
/** Standard deviation of the units' means, as a share of the scale's range, below which units hardly differ. Own choice. */
export const LITTLE_SPREAD = 0.1;
/** Level of the test that difference and mean of two raters are unrelated (Pitman 1939; Bland & Altman 1999). */
export const PROPORTIONAL_P = 0.05;
/** With fewer units that test says nothing. */
const FEWEST_FOR_TEST = 10;

export type ScoreFacts = {
  readonly end: 'ceiling' | 'floor' | null;
  readonly hasLittleSpread: boolean;
  readonly hasPrevalentCategory: boolean;
  /** Families of the units that count; null where none has more than one of them. */
  readonly nFamilies: number | null;
  /** The difference of two raters is tied to the height of the score. */
  readonly isProportional: boolean;
};

export function scoreFactsOf(
  table: RatingTable,
  design: Design,
  clusters: readonly string[] | undefined,
): ScoreFacts {
  const scores = table.units.flatMap((unit) => ratingsOf(unit));
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  const shareOf = (score: number): number => (counts.get(score) ?? 0) / scores.length;
  return {
    end: endOf(design, shareOf),
    hasLittleSpread: hasLittleSpread(table, design),
    hasPrevalentCategory: [...counts.keys()].some((score) => shareOf(score) >= PREVALENT_SHARE),
    nFamilies: repeatedFamilies({ table, ...(clusters === undefined ? {} : { clusters }) }),
    isProportional: design.nRaters === 2 && isProportional(table),
  };
}

function endOf({ level, points }: Design, shareOf: (score: number) => number): ScoreFacts['end'] {
  const [lowest, highest] = [points?.[0], points?.at(-1)];
  if (level === 'nominal' || lowest === undefined || highest === undefined || lowest === highest) return null;
  if (shareOf(highest) >= END_SHARE) return 'ceiling';
  return shareOf(lowest) >= END_SHARE ? 'floor' : null;
}

function hasLittleSpread({ units }: RatingTable, { level, points }: Design): boolean {
  if (level === 'nominal' || points === null || points.length < 2) return false;
  const means = units
    .map((unit) => ratingsOf(unit))
    .filter((scores) => scores.length > 1)
    .map(mean);
  return Math.sqrt(sumOfSquares(means) / (means.length - 1)) < LITTLE_SPREAD * spread(points);
}

function isProportional(table: RatingTable): boolean {
  const { rows } = completeUnits(table);
  if (rows.length < FEWEST_FOR_TEST) return false;
  const differences = rows.map((row) => at(row, 0) - at(row, 1));
  const r = correlationCoefficient(differences, rows.map(mean));
  const df = rows.length - 2;
  return tTwoSided(r * Math.sqrt(df / (1 - r * r)), df) < PROPORTIONAL_P;
}
