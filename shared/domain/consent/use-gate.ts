// The use-gate: whether a recording may be used for a purpose, asked at the moment of use and nowhere else.

import type { Day } from '../day.ts';
import type { Recording } from '../recording/recording.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Consent } from './consent.ts';
import { consentState, type PurposeState, type PurposeStateKind } from './consent-state.ts';
import type { Purpose } from './purpose.ts';
import type { VisiblePerson } from './visible-person.ts';

type Used = Pick<Recording, 'id' | 'code'>;

/** Only when everybody who must consent did, and it still holds. */
export function mayUse(
  purpose: Purpose,
  recording: Used,
  persons: readonly VisiblePerson[],
  consents: readonly Consent[],
  today: Day,
): Result<null> {
  return answerTo(purpose, recording, consentState(purpose, recording.id, persons, consents, today));
}

/** Whether a use that has begun may go on: until somebody withdraws. */
export function mayGoOn(
  purpose: Purpose,
  recording: Used,
  persons: readonly VisiblePerson[],
  consents: readonly Consent[],
  today: Day,
): Result<null> {
  const state = consentState(purpose, recording.id, persons, consents, today);
  return state.kind === 'withdrawn' ? answerTo(purpose, recording, state) : ok(null);
}

/**
 * Where nothing was written down, a person may say why the recording is used all the same: consent may stand on paper,
 * or the recording be older than this register. Never where somebody is missing or said no.
 */
export function opensWithReason(state: PurposeStateKind): boolean {
  return state === 'not-asked';
}

function answerTo(purpose: Purpose, { code }: Used, { kind }: PurposeState): Result<null> {
  if (kind === 'given') return ok(null);
  return refuse({ code: `consent.${kind}`, purpose, recordingCode: code });
}
