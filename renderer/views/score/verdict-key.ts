// What pressing a score, or a reason, makes of the verdict there is: the same once more takes it back.

import { isOnScale, type Scale } from '../../../shared/domain/instrument/instrument.ts';
import { OPEN, type NotObservedReason, type Verdict } from '../../../shared/domain/score/score.ts';

/** Null: the scale has no such value, so nothing happens. */
export function verdictAfterValue(
  scale: Pick<Scale, 'min' | 'max' | 'step'>,
  before: Verdict,
  value: number,
): Verdict | null {
  if (!isOnScale(scale, value)) return null;
  return before.kind === 'value' && before.value === value ? OPEN : { kind: 'value', value };
}

export function verdictAfterReason(before: Verdict, reason: NotObservedReason): Verdict {
  const same = before.kind === 'not-observed' && before.reason === reason;
  return same ? OPEN : { kind: 'not-observed', reason };
}
