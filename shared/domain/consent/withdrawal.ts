// Withdrawal: which lines end when somebody says no, and which must be added so that the no holds.

import type { ConsentId, PersonId, RecordingId } from '../ids.ts';
import type { Consent } from './consent.ts';
import type { Purpose } from './purpose.ts';

export interface Withdrawal {
  readonly personId: PersonId;
  readonly purposes: readonly Purpose[];
  /** Null: for all recordings of the family. */
  readonly recordingId: RecordingId | null;
}

export interface Withdrawn {
  /** Consents that end. */
  readonly ends: readonly ConsentId[];
  /** Purposes for which a no is written down by itself: nothing was said before, or only of all recordings. */
  readonly noes: readonly Purpose[];
}

export function withdraw(consents: readonly Consent[], withdrawal: Withdrawal): Withdrawn {
  const { personId, purposes, recordingId } = withdrawal;
  const own = consents.filter((one) => one.personId === personId && purposes.includes(one.purpose));
  const covered = recordingId === null ? own : own.filter((one) => one.recordingId === recordingId);
  const exact = (purpose: Purpose) =>
    own.some((one) => one.purpose === purpose && one.recordingId === recordingId);
  return {
    ends: covered.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ id }) => id),
    noes: [...new Set(purposes)].filter((purpose) => !exact(purpose)),
  };
}
