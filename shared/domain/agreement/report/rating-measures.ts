// The measures that compare scores, by name; the others of the catalogue compare marks on a timeline.

import { ALPHA_MEASURES } from './alpha-measures.ts';
import { CATEGORY_MEASURES } from './category-measures.ts';
import type { Comparison } from './comparison.ts';
import { CORRELATION_MEASURES } from './correlation-measures.ts';
import { cautionsOf } from './cautions.ts';
import { type UsedUnits, undefinedDraft } from './draft.ts';
import { ERROR_MEASURES } from './error-measures.ts';
import { ICC_MEASURES } from './icc-measures.ts';
import { KAPPA_MEASURES } from './kappa-measures.ts';
import type { LeftOut, Measured, MeasureId } from './measured.ts';
import { SHARE_MEASURES } from './share-measures.ts';
import { withoutZeroWidth } from './zero-width.ts';

const COMPUTE = {
  ...SHARE_MEASURES,
  ...KAPPA_MEASURES,
  ...CATEGORY_MEASURES,
  ...ALPHA_MEASURES,
  ...ICC_MEASURES,
  ...CORRELATION_MEASURES,
  ...ERROR_MEASURES,
} as const;

/** What can be asked of a table of scores. */
export type RatingMeasure = keyof typeof COMPUTE;

export function isRatingMeasure(measure: MeasureId): measure is RatingMeasure {
  return measure in COMPUTE;
}

export function measure(id: RatingMeasure, comparison: Comparison): Measured {
  const { nRaters } = comparison.design;
  const draft =
    nRaters < 2
      ? undefinedDraft(nRaters === 0 ? 'no-units' : 'one-rater', 0, 'complete')
      : withoutZeroWidth(COMPUTE[id](comparison), comparison);
  const { uses, nPairs = (nRaters * (nRaters - 1)) / 2, ...figure } = draft;
  const leftOut = leftOutBy(uses, comparison);
  const cautions = figure.estimate === null ? [] : cautionsOf(id, { ...figure, leftOut }, comparison);
  return { measure: id, ...figure, nRaters, nPairs, leftOut, cautions };
}

/** A measure leaves out no more units than it must. */
function leftOutBy(uses: UsedUnits, { leftOut }: Comparison): LeftOut {
  if (uses === 'complete') return leftOut;
  return { ...leftOut, incomplete: 0, ratedOnce: uses === 'rated' ? 0 : leftOut.ratedOnce };
}
