// Model: how the variance of scores is divided, as the design allows. The main coefficient and the error follow it.

import type { Comparison } from './comparison.ts';

/** From this share of left-out units on, variance components are used instead of complete rows. Own choice. */
export const MANY_LEFT_OUT = 0.1;

/**
 * two-way: units × raters, complete rows. one-way: other raters from unit to unit. components: the same raters, but
 * gaps would cost complete rows more than a tenth of the units that two raters or more scored.
 */
export type Model = 'two-way' | 'one-way' | 'components';

export function modelOf({ design, leftOut }: Pick<Comparison, 'design' | 'leftOut'>): Model {
  if (design.raters === 'changing') return 'one-way';
  return leftOut.incomplete > MANY_LEFT_OUT * design.nUnits ? 'components' : 'two-way';
}
