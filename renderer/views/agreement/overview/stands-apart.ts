// Who scores clearly higher or lower than the others: a mean that differs is not seen in a coefficient.

import type { RaterDrift } from '../../../../shared/domain/agreement/report/scale-report.ts';

/** In scale points, of the mean over all recordings: half a point changes every second score by one. */
export const NOTABLE_DIFFERENCE = 0.5;

export interface Apart {
  readonly rater: number;
  /** In scale points: above 0 is higher than the others. */
  readonly mean: number;
}

/** Of two raters only the higher one: of the other the same would be said again. */
export function standingApart(drift: readonly RaterDrift[]): readonly Apart[] {
  const apart = drift.flatMap(({ rater, mean }) =>
    mean !== null && Math.abs(mean) >= NOTABLE_DIFFERENCE ? [{ rater, mean }] : [],
  );
  return drift.length === 2 ? apart.filter(({ mean }) => mean > 0) : apart;
}
