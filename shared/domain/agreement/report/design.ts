// Design: who rated what, which decides what coefficients are right.

import { indexPairs } from '../indexed.ts';
import { type RatingTable, ratingsOf } from '../table.ts';
import { areConnected } from './connected-raters.ts';
import type { Design, ScaleOfScores } from './scale-report.ts';

/**
 * The same raters with gaps, and not other raters from unit to unit, when some pair of raters stands together on more
 * than this share of the units that count, and shared units tie all raters to each other, directly or through others.
 * Raters who never meet, as A and B on ten units and C and D on ten others, cannot be compared whatever their share.
 * The share is our own choice: up to it no two raters are compared on most of the units.
 */
export const STEADY_PAIR_SHARE = 0.5;

/** `nUnits`: units with two ratings or more. `table` holds no column without ratings. */
export function designOf(table: RatingTable, { level, points }: ScaleOfScores): Design {
  const counting = table.units.filter((unit) => ratingsOf(unit).length > 1);
  return {
    level,
    nUnits: counting.length,
    nRaters: table.raterCount,
    raters: patternOf(counting, table.raterCount),
    points,
  };
}

function patternOf(units: RatingTable['units'], raterCount: number): Design['raters'] {
  if (units.every((unit) => !unit.includes(null))) return 'crossed';
  const together = indexPairs(raterCount).map(
    ([a, b]) => units.filter((unit) => (unit[a] ?? null) !== null && (unit[b] ?? null) !== null).length,
  );
  const isSteady = Math.max(...together) > STEADY_PAIR_SHARE * units.length;
  return isSteady && areConnected(units) ? 'crossed-with-gaps' : 'changing';
}
