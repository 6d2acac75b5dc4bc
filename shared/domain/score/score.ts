// Score: one rater's value for one recording on one scale, or the reason why there is none.

import type { FragmentId, ScaleId, SheetId } from '../ids.ts';
import { isOnScale, type Scale } from '../instrument/instrument.ts';
import { ok, refuse, type Result } from '../result.ts';

export const NOT_OBSERVED_REASONS = ['not-in-view', 'no-sound', 'too-short', 'other'] as const;
export type NotObservedReason = (typeof NOT_OBSERVED_REASONS)[number];

/** "Not observed" is an answer: it is not a low score and not an empty field. */
export type Verdict =
  | { readonly kind: 'open' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'not-observed'; readonly reason: NotObservedReason };

export interface Score {
  readonly sheetId: SheetId;
  readonly scaleId: ScaleId;
  readonly verdict: Verdict;
  readonly note: string;
  /** Fragments of the same recording that show what the score rests on. */
  readonly evidence: readonly FragmentId[];
}

export const OPEN: Verdict = { kind: 'open' };

export function checkVerdict(scale: Scale, verdict: Verdict): Result<Verdict> {
  if (verdict.kind === 'value' && !isOnScale(scale, verdict.value)) {
    return refuse({ code: 'score.out-of-range', min: scale.min, max: scale.max, step: scale.step });
  }
  return ok(verdict);
}
