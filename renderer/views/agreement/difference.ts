// How far the scores of one recording on one scale lie apart.

import type { Verdict } from '../../../shared/domain/score/score.ts';

export type Difference =
  /** Everyone gave a value; `points` between the lowest and the highest. */
  | { readonly kind: 'apart'; readonly points: number }
  /** Some gave a value and some could not. */
  | { readonly kind: 'one-cannot' }
  /** Fewer than two values, and nobody disagrees about that. */
  | { readonly kind: 'none' };

export function differenceOf(verdicts: readonly Verdict[]): Difference {
  const values = verdicts.flatMap((verdict) => (verdict.kind === 'value' ? [verdict.value] : []));
  if (values.length === 0) return { kind: 'none' };
  if (values.length < verdicts.length) return { kind: 'one-cannot' };
  if (values.length < 2) return { kind: 'none' };
  return { kind: 'apart', points: Math.max(...values) - Math.min(...values) };
}
