// Zero width: an interval without width is no certainty, but a formula that had nothing to work with.

import { ratingsOf } from '../table.ts';
import type { Comparison } from './comparison.ts';
import type { Draft } from './draft.ts';
import type { MeasuredInterval } from './measured.ts';

/** Relative to the estimate, or to 1 where that is larger: a narrower interval has no width but for rounding. */
const ROUNDING = 1e-12;

/** Gives the reason in the place of such an interval; the estimate stays. */
export function withoutZeroWidth(draft: Draft, { table }: Pick<Comparison, 'table'>): Draft {
  const { interval, bootstrap: _, ...rest } = draft;
  if (interval === undefined || !hasZeroWidth(interval, draft.estimate ?? 0)) return draft;
  const isPerfect = table.units.every((unit) => new Set(ratingsOf(unit)).size < 2);
  return { ...rest, reason: isPerfect ? 'perfect-agreement' : 'zero-standard-error' };
}

function hasZeroWidth({ low, high }: MeasuredInterval, estimate: number): boolean {
  if (low === null || high === null) return false;
  return high - low <= ROUNDING * Math.max(1, Math.abs(estimate));
}
