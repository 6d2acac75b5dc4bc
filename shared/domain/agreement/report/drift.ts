// Drift: each rater against the mean of the others, in the order in which the units were scored.

import { figure } from '../figure.ts';
import { at, indices } from '../indexed.ts';
import { mean } from '../sums.ts';
import { type RatingTable, ratingsOf } from '../table.ts';
import type { RaterDrift } from './scale-report.ts';

/** How many differences the rolling mean spans. */
export const ROLLING = 5;

/** `times`: UTC milliseconds per row; rows of the same moment stay in their order. Raters without company are left out. */
export function driftOf(table: RatingTable, times: readonly number[]): RaterDrift[] {
  if (times.length !== table.units.length)
    throw new RangeError(`${times.length} moments for ${table.units.length} rows`);
  const inOrder = indices(table.units.length).toSorted((a, b) => at(times, a) - at(times, b));
  return indices(table.raterCount)
    .map((rater) => driftOfRater(rater, table, inOrder, times))
    .filter(({ points }) => points.length > 0);
}

function driftOfRater(
  rater: number,
  { units }: RatingTable,
  inOrder: readonly number[],
  times: readonly number[],
): RaterDrift {
  const differences = inOrder.flatMap((unit) => {
    const difference = fromOthers(at(units, unit), rater);
    return difference === null ? [] : [{ unit, at: at(times, unit), difference }];
  });
  const values = differences.map(({ difference }) => difference);
  return {
    rater,
    mean: figure(mean(values)),
    points: differences.map((point, index) => ({ ...point, rolling: rollingMean(values, index) })),
  };
}

function fromOthers(unit: readonly (number | null)[], rater: number): number | null {
  const own = unit[rater] ?? null;
  const others = ratingsOf(unit.toSpliced(rater, 1));
  return own === null || others.length === 0 ? null : own - mean(others);
}

function rollingMean(values: readonly number[], index: number): number | null {
  return index + 1 < ROLLING ? null : mean(values.slice(index + 1 - ROLLING, index + 1));
}
