// Erasure request: somebody of a family asks to have recordings destroyed (Jeugdwet art. 7.3.9, WGBO BW 7:455, GDPR
// art. 17). It is received, weighed, and carried out or refused with a ground.

import type { Capacity } from '../consent/visible-person.ts';
import { isDay, type Day } from '../day.ts';
import type { CaseId, ErasureRequestId, ProfileId, RecordingId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import { endOf, type Term } from './term.ts';

export const REQUEST_CHANNELS = ['letter', 'spoken', 'digital'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** The only grounds on which a request may be refused, wholly or in part. */
export const REFUSAL_GROUNDS = ['interest-of-another', 'legal-duty'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export type Assessment =
  | { readonly verdict: 'granted' }
  | {
      readonly verdict: 'partly' | 'refused';
      readonly ground: RefusalGround;
      readonly explanation: string;
      /** What stays; of a request refused as a whole, all of it. */
      readonly keeps: readonly RecordingId[];
    };

export interface ErasureRequest {
  readonly id: ErasureRequestId;
  readonly caseId: CaseId;
  /** 'family': all recordings, and the people of the family. */
  readonly about: 'family' | readonly RecordingId[];
  readonly receivedOn: Day;
  /** As what the person who asks stands to the child. */
  readonly askedBy: Capacity;
  readonly channel: RequestChannel;
  readonly writtenBy: ProfileId;
  readonly assessed: (Assessment & { readonly on: Day; readonly by: ProfileId }) | null;
  /** UTC milliseconds. */
  readonly executed: { readonly at: number; readonly by: ProfileId } | null;
}

/** From the day it was received. */
export const REQUEST_TERM: Term = { unit: 'months', count: 3 };
export const EXPLANATION_MAX_LENGTH = 500;

export function requestDueOn({ receivedOn }: Pick<ErasureRequest, 'receivedOn'>): Day {
  return endOf(receivedOn, REQUEST_TERM);
}

export type RequestState = 'received' | 'to-execute' | 'refused' | 'executed';

export function requestState({ assessed, executed }: ErasureRequest): RequestState {
  if (executed !== null) return 'executed';
  if (assessed === null) return 'received';
  return assessed.verdict === 'refused' ? 'refused' : 'to-execute';
}

/** `today`: nobody can have received it later. */
export function checkReceived(
  request: Pick<ErasureRequest, 'about' | 'receivedOn'>,
  today: Day,
): Result<null> {
  if (request.about !== 'family' && request.about.length === 0) return invalid('about');
  if (!isDay(request.receivedOn) || request.receivedOn > today) return invalid('receivedOn');
  return ok(null);
}

/** Of a request that is granted as a whole, also the people of the family go. */
export function erasesFamily({ about, assessed }: Pick<ErasureRequest, 'about' | 'assessed'>): boolean {
  return about === 'family' && assessed?.verdict === 'granted';
}

/** `all`: every recording that the request is about. */
export function checkAssessment(
  { assessed }: Pick<ErasureRequest, 'assessed'>,
  assessment: Assessment,
  all: readonly RecordingId[],
): Result<Assessment> {
  if (assessed !== null) return refuse({ code: 'erasure.assessed' });
  if (assessment.verdict === 'granted') return ok(assessment);
  const explanation = assessment.explanation.trim();
  if (explanation === '') return refuse({ code: 'retention.reason-missing' });
  if (assessment.verdict === 'refused') return ok({ ...assessment, explanation, keeps: [...all] });
  const keeps = all.filter((id) => assessment.keeps.includes(id));
  // None or all of it is another verdict.
  if (keeps.length === 0 || keeps.length === all.length) return invalid('keeps');
  return ok({ ...assessment, explanation, keeps });
}

function invalid(path: string) {
  return refuse({ code: 'input.invalid', path });
}
