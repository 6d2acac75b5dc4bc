// Agreement weights: how much a pair of categories counts as agreement, from 0 to 1.
import { spread } from './sums.ts';
import type { Rating } from './table.ts';

/** q × q; 1 on the diagonal. */
export type WeightMatrix = readonly (readonly number[])[];

export const WEIGHTINGS = ['none', 'linear', 'quadratic', 'rank_linear', 'rank_quadratic'] as const;

/** linear and quadratic go by the values of the categories, rank_… by their position in the list. */
export type Weighting = (typeof WEIGHTINGS)[number];

/**
 * none: 1 where equal, else 0. linear: 1 − |a − b|/R. quadratic: 1 − (a − b)²/R², R = largest − smallest.
 * Text categories take their positions as values. With one category only `none` has weights; the others are NaN.
 * Source: Cohen (1968); Fleiss & Cohen (1973).
 */
export function agreementWeights(categories: readonly Rating[], weighting: Weighting): WeightMatrix {
  const positions = categories.map((_, index) => index);
  const numbers = categories.filter((category) => typeof category === 'number');
  const byValue = weighting === 'linear' || weighting === 'quadratic';
  const values = byValue && numbers.length === categories.length ? numbers : positions;
  const range = spread(values);
  const weight = (a: number, b: number): number => {
    if (weighting === 'none') return a === b ? 1 : 0;
    const distance = Math.abs(a - b) / range;
    return 1 - (weighting === 'linear' || weighting === 'rank_linear' ? distance : distance * distance);
  };
  return values.map((a) => values.map((b) => weight(a, b)));
}
