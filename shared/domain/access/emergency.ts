// Emergency access: somebody opens a family that they have no relation to, because it cannot wait. It takes a reason,
// lasts a day, and is told to the coordinator.

import { ok, refuse, type Result } from '../result.ts';

export const EMERGENCY_REASON_MAX_LENGTH = 300;
/** Shorter says nothing that a coordinator could judge. */
const EMERGENCY_REASON_MIN_LENGTH = 10;

export function checkEmergencyReason(reason: string): Result<string> {
  const clean = reason.trim();
  return clean.length < EMERGENCY_REASON_MIN_LENGTH ? refuse({ code: 'access.reason-missing' }) : ok(clean);
}
