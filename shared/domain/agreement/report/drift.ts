// Drift: each rater against the mean of the others, in the order in which that rater scored the units.

import { figure } from '../figure.ts';
import { at, indices } from '../indexed.ts';
import { mean } from '../sums.ts';
import { type RatingTable, ratingsOf } from '../table.ts';
import type { RaterDrift, ScoringTimes } from './scale-report.ts';

/** How many differences the rolling mean spans. */
export const ROLLING = 5;

/**
 * Units that a rater scored at the same moment stay in their order. Raters without company are left out. Throws where
 * a score has no moment.
 */
export function driftOf(table: RatingTable, times: ScoringTimes): RaterDrift[] {
  if (times.length !== table.units.length)
    throw new RangeError(`${times.length} moments for ${table.units.length} rows`);
  return indices(table.raterCount)
    .map((rater) => driftOfRater(rater, table, times))
    .filter(({ points }) => points.length > 0);
}

function driftOfRater(rater: number, { units }: RatingTable, times: ScoringTimes): RaterDrift {
  const differences = units
    .flatMap((ratings, unit) => {
      const difference = fromOthers(ratings, rater);
      return difference === null ? [] : [{ unit, at: momentOf(times, unit, rater), difference }];
    })
    .toSorted((one, other) => one.at - other.at);
  const values = differences.map(({ difference }) => difference);
  return {
    rater,
    mean: figure(mean(values)),
    points: differences.map((point, index) => ({ ...point, rolling: rollingMean(values, index) })),
  };
}

function momentOf(times: ScoringTimes, unit: number, rater: number): number {
  const moment = at(times, unit)[rater] ?? null;
  if (moment === null) throw new RangeError(`no moment for row ${unit} of rater ${rater}`);
  return moment;
}

function fromOthers(unit: readonly (number | null)[], rater: number): number | null {
  const own = unit[rater] ?? null;
  const others = ratingsOf(unit.toSpliced(rater, 1));
  return own === null || others.length === 0 ? null : own - mean(others);
}

function rollingMean(values: readonly number[], index: number): number | null {
  return index + 1 < ROLLING ? null : mean(values.slice(index + 1 - ROLLING, index + 1));
}
