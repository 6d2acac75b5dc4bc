// The standard error of measurement of redrawn units, in one pass over them.

import { at } from '../indexed.ts';
import { sumOfSquares } from '../sums.ts';
import { type RatingTable, ratingsOf } from '../table.ts';
import type { WeightedStatistic } from './resampling.ts';

/** √MSW of the units with two scores or more; NaN without any. */
export function oneWayError({ units }: RatingTable): WeightedStatistic {
  const scored = units.map((unit) => ratingsOf(unit));
  const within = scored.map((scores) => sumOfSquares(scores));
  return (times) => {
    let squares = 0;
    let freedom = 0;
    for (const [unit, scores] of scored.entries()) {
      if (scores.length < 2) continue;
      squares += at(times, unit) * at(within, unit);
      freedom += at(times, unit) * (scores.length - 1);
    }
    return Math.sqrt(squares / freedom);
  };
}
