// Cautions: what the scores themselves say against trusting a figure, with the limits from which that is said.

import { correlationCoefficient } from '../correlation.ts';
import { tTwoSided } from '../distributions/student-t.ts';
import { at } from '../indexed.ts';
import { mean, spread, sumOfSquares } from '../sums.ts';
import { completeUnits, ratingsOf } from '../table.ts';
import type { Comparison } from './comparison.ts';
import type { Caution, Measured, MeasureId } from './measured.ts';
import { traitsOf } from './traits.ts';

/** Fewer units than this carry no conclusion: every interval is then wider than a band of any guideline. Own choice. */
export const VERY_FEW_UNITS = 10;
/** Fewer units than this are indicative: Koo & Li (2016) ask for at least 30 heterogeneous samples. */
export const FEW_UNITS = 30;
/** Share of all scores at one end of the scale that counts as nearly all. Own choice; Terwee et al. (2007) set 15 %
 * for persons who fill in a questionnaire, which a handful of recordings reaches by accident. */
export const END_SHARE = 0.8;
/** Share of all ratings in one category from which kappa is depressed: a prevalence index of 0.6 with two categories.
 * The effect is of Feinstein & Cicchetti (1990), the limit our own choice. */
export const PREVALENT_SHARE = 0.8;
/** Standard deviation of the recordings' means as a share of the scale's range, under which they hardly differ. Own choice. */
export const LITTLE_SPREAD = 0.1;
/** From this share of left-out units on, variance components are offered beside (McGraw & Wong leave it open). Own choice. */
export const MANY_LEFT_OUT = 0.1;
/** Share of draws without a value that may bend an interval. Own choice. */
export const MANY_UNDEFINED = 0.01;
/** Two-sided level of the test that difference and mean are unrelated (Bland & Altman 1999 look at the plot; Pitman 1939). */
export const PROPORTIONAL_P = 0.05;

type Judged = Pick<Measured, 'nUnits' | 'leftOut' | 'bootstrap' | 'interval'>;

/** In the order of the catalogue; the measure has an estimate. */
export function cautionsOf(id: MeasureId, figure: Judged, comparison: Comparison): Caution[] {
  const traits = traitsOf(id);
  const { design } = comparison;
  const atEnd = traits.needsSpread || traits.isShare ? endOfScale(comparison) : null;
  return [
    ...sizeCaution(figure.nUnits),
    ...(atEnd === null ? [] : [atEnd]),
    ...(traits.needsSpread && hasLittleSpread(comparison) ? ['little-variance' as const] : []),
    ...(traits.isKappa && atEnd === null && hasPrevalentCategory(comparison)
      ? ['high-prevalence' as const]
      : []),
    ...(leftOutShare(figure) > MANY_LEFT_OUT ? ['many-left-out' as const] : []),
    ...(design.raters === 'changing' ? ['changing-raters' as const] : []),
    ...(hasRepeatedUnits(comparison) ? ['repeated-units' as const] : []),
    ...(undefinedShare(figure) > MANY_UNDEFINED ? ['undefined-resamples' as const] : []),
    ...(traits.usesComponents && design.raters !== 'crossed' ? ['incomplete-design' as const] : []),
    ...(traits.hasDirection && growsWithScore(comparison) ? ['proportional-difference' as const] : []),
  ];
}

export function sizeCaution(nUnits: number): Caution[] {
  if (nUnits < VERY_FEW_UNITS) return ['very-few-units'];
  return nUnits < FEW_UNITS ? ['few-units'] : [];
}

/** Of the units that somebody rated, the share that the measure could not use. */
export function leftOutShare({ nUnits, leftOut }: Pick<Measured, 'nUnits' | 'leftOut'>): number {
  const lost = leftOut.ratedOnce + leftOut.incomplete;
  return lost === 0 ? 0 : lost / (nUnits + lost);
}

function undefinedShare({ bootstrap }: Judged): number {
  return bootstrap === undefined ? 0 : bootstrap.undefinedResamples / bootstrap.resamples;
}

function endOfScale({ table, design }: Comparison): 'ceiling' | 'floor' | null {
  const { level, points } = design;
  const lowest = points?.[0];
  const highest = points?.at(-1);
  if (level === 'nominal' || lowest === undefined || highest === undefined || lowest === highest) return null;
  const scores = table.units.flatMap(ratingsOf);
  const share = (point: number): number => scores.filter((score) => score === point).length / scores.length;
  if (share(highest) >= END_SHARE) return 'ceiling';
  return share(lowest) >= END_SHARE ? 'floor' : null;
}

function hasLittleSpread({ table, design }: Comparison): boolean {
  const { level, points } = design;
  if (level === 'nominal' || points === null || points.length < 2) return false;
  const means = table.units
    .map(ratingsOf)
    .filter((unit) => unit.length > 1)
    .map(mean);
  const deviation = Math.sqrt(sumOfSquares(means) / (means.length - 1));
  return deviation < LITTLE_SPREAD * spread(points);
}

function hasPrevalentCategory({ table }: Comparison): boolean {
  const counts = new Map<number, number>();
  const scores = table.units.flatMap(ratingsOf);
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  return Math.max(0, ...counts.values()) >= PREVALENT_SHARE * scores.length;
}

function hasRepeatedUnits({ clusters, table }: Comparison): boolean {
  if (clusters === undefined) return false;
  const used = table.units.flatMap((unit, row) => (ratingsOf(unit).length > 1 ? [at(clusters, row)] : []));
  return new Set(used).size < used.length;
}

/** The difference of two raters is tied to the height of the score. */
function growsWithScore({ table, design }: Comparison): boolean {
  const { rows } = completeUnits(table);
  if (design.nRaters !== 2 || rows.length < VERY_FEW_UNITS) return false;
  const differences = rows.map((row) => at(row, 0) - at(row, 1));
  const r = correlationCoefficient(differences, rows.map(mean));
  const df = rows.length - 2;
  return tTwoSided(r * Math.sqrt(df / (1 - r * r)), df) < PROPORTIONAL_P;
}
