// Hold: somebody said that recordings must stay, and why. While one stands nothing of them is destroyed. A restriction
// is a hold that also stops their use, for as long as something about them is disputed (GDPR art. 18).

import type { CaseId, HoldId, ProfileId, RecordingId } from '../ids.ts';

export const HOLD_KINDS = ['hold', 'restriction'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

export interface Hold {
  readonly id: HoldId;
  readonly caseId: CaseId;
  /** Null: all recordings of the family, also those still to come. */
  readonly recordingId: RecordingId | null;
  readonly kind: HoldKind;
  readonly reason: string;
  /** UTC milliseconds. */
  readonly setAt: number;
  readonly setBy: ProfileId;
  /** Null: it stands. */
  readonly lifted: { readonly at: number; readonly by: ProfileId } | null;
}

interface Held {
  readonly id: RecordingId;
  readonly caseId: CaseId;
}

/** Those that stand for this recording. */
export function holdsOn(holds: readonly Hold[], { id, caseId }: Held): readonly Hold[] {
  return holds.filter(
    (hold) =>
      hold.lifted === null &&
      hold.caseId === caseId &&
      (hold.recordingId === null || hold.recordingId === id),
  );
}
