// Mean absolute difference: how many scale points two raters of the same unit lie apart.
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import { at, indexPairs } from './indexed.ts';
import { mean, spread } from './sums.ts';
import { type RatingTable, ratingsOf } from './table.ts';

export type MeanAbsoluteDifference = {
  readonly estimate: Figure;
  /** The largest range of ratings within one unit. */
  readonly max: Figure;
  /** Units with at least two ratings. */
  readonly nUnits: number;
  readonly reason?: ReasonCode;
};

/** Per unit the mean of |a − b| over the pairs of its ratings; the estimate is the mean over units, in scale points. */
export function meanAbsoluteDifference(table: RatingTable): MeanAbsoluteDifference {
  const paired = table.units.map((unit) => ratingsOf(unit)).filter((unit) => unit.length >= 2);
  const estimate = figure(mean(paired.map(meanPairDistance)));
  const max = paired.length === 0 ? null : paired.reduce((most, unit) => Math.max(most, spread(unit)), 0);
  return { estimate, max, nUnits: paired.length, ...reasonIfAnyNull([estimate], 'no-pairs') };
}

function meanPairDistance(ratings: readonly number[]): number {
  return mean(indexPairs(ratings.length).map(([a, b]) => Math.abs(at(ratings, a) - at(ratings, b))));
}
