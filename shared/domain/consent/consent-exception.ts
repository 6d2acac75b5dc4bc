// Consent exception: a recording that was used although nobody had written down what the family said, and why.

import type { CaseId, ConsentExceptionId, ProfileId, RecordingId, RoundId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Purpose } from './purpose.ts';

export interface ConsentException {
  readonly id: ConsentExceptionId;
  readonly caseId: CaseId;
  readonly recordingId: RecordingId;
  readonly roundId: RoundId;
  readonly purpose: Purpose;
  readonly reason: string;
  readonly createdBy: ProfileId;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

export const REASON_MAX_LENGTH = 200;

export function checkReason(reason: string): Result<string> {
  const clean = reason.trim();
  return clean === '' ? refuse({ code: 'consent.reason-missing' }) : ok(clean);
}
