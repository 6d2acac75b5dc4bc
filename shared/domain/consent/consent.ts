// Consent: what one person said about one purpose, for all recordings of the family or for one of them. A line is
// never rewritten: withdrawing adds a day to it, and asking again makes a new one.

import { isDay, type Day } from '../day.ts';
import type { CaseId, ConsentId, PersonId, RecordingId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import { needsRecording, type Purpose } from './purpose.ts';
import { isPast } from './visible-person.ts';

export const CONSENT_FORMS = ['paper', 'digital', 'spoken'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

export interface Consent {
  readonly id: ConsentId;
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly purpose: Purpose;
  /** Null: for all recordings of the family. */
  readonly recordingId: RecordingId | null;
  /** Null: never given; the person said no. */
  readonly givenOn: Day | null;
  readonly form: ConsentForm;
  /** Which text the person was given beforehand, e.g. `folder 2026-1`. */
  readonly textVersion: string;
  /** The last day on which it holds; null: until it is withdrawn. */
  readonly validUntil: Day | null;
  readonly withdrawnOn: Day | null;
}

export const TEXT_VERSION_MAX_LENGTH = 60;

/** Checks a consent that is being given now. */
export function checkConsent(consent: Consent, today: Day): Result<Consent> {
  const textVersion = consent.textVersion.trim();
  if (consent.givenOn === null || !isPast(consent.givenOn, today)) return invalid('givenOn');
  if (textVersion === '' || textVersion.length > TEXT_VERSION_MAX_LENGTH) return invalid('textVersion');
  const until = consent.validUntil;
  if (until !== null && (!isDay(until) || until < consent.givenOn)) return invalid('validUntil');
  if (needsRecording(consent.purpose) && consent.recordingId === null) {
    return refuse({ code: 'consent.needs-recording' });
  }
  return ok({ ...consent, textVersion });
}

/** What one person said about one purpose of one recording. */
export type Standing = 'none' | 'given' | 'withdrawn' | 'expired';

/** What was said of this recording goes before what was said of all of them. */
export function standingOf(consents: readonly Consent[], recordingId: RecordingId, today: Day): Standing {
  const own = consents.filter((consent) => consent.recordingId === recordingId);
  return standingAmong(own.length > 0 ? own : consents.filter((one) => one.recordingId === null), today);
}

/** One consent in force is enough; without it, the last that was given tells why there is none. */
export function standingAmong(consents: readonly Consent[], today: Day): Standing {
  const states = consents.toSorted(byDay).map((consent) => stateOf(consent, today));
  return states.includes('given') ? 'given' : (states.at(-1) ?? 'none');
}

function stateOf(consent: Consent, today: Day): Standing {
  if (consent.withdrawnOn !== null || consent.givenOn === null) return 'withdrawn';
  if (consent.recordingId === null && needsRecording(consent.purpose)) return 'none';
  return consent.validUntil !== null && consent.validUntil < today ? 'expired' : 'given';
}

function byDay(a: Consent, b: Consent): number {
  const [one, other] = [a, b].map(({ givenOn, withdrawnOn }) => givenOn ?? withdrawnOn ?? '');
  return (one ?? '').localeCompare(other ?? '');
}

function invalid(path: string) {
  return refuse({ code: 'input.invalid', path });
}
