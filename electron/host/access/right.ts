// By what right something was done, as its line in the log tells it: worked out in the transaction of the line, from
// the rows as they stand, by the same rule that allowed it.

import { may, type Action } from '../../../shared/domain/access/may.ts';
import { isUse, purposeOf } from '../../../shared/domain/access/use.ts';
import type { EventCode } from '../../../shared/domain/audit/events.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { LOGGING } from '../audit/procedures.ts';
import { sightOn } from '../blindness/service.ts';
import { consentsFor } from '../consent/rests-on.ts';
import type { Reader } from '../db/database.ts';
import { ACCESS } from './procedures.ts';
import { standingOf, type Place } from './service.ts';

export interface LineRight {
  readonly role: string | null;
  readonly basis: string | null;
  readonly purpose: string | null;
  readonly consentRef: string | null;
  readonly emergency: boolean;
}

export interface Done {
  readonly event: EventCode;
  readonly userId: ProfileId;
  readonly caseId: CaseId | null;
  readonly recordingId: RecordingId | null;
  /** UTC milliseconds. */
  readonly at: number;
}

/** Of what nobody did, or what asked for no right. */
export const NO_RIGHT: LineRight = {
  role: null,
  basis: null,
  purpose: null,
  consentRef: null,
  emergency: false,
};

export async function rightOf(reader: Reader, done: Done): Promise<LineRight> {
  const { event, userId, caseId, recordingId, at } = done;
  const place = caseId === null ? null : { caseId, recordingId };
  const standing = await standingOf(reader, userId, place, at);
  const action = ACTION_OF.get(event);
  const isScoring =
    recordingId !== null && (await sightOn(reader, userId, recordingId)).isBlindTo(recordingId);
  // Whoever still has to score a recording looks at it for that and for nothing else.
  const bases =
    isScoring && standing.bases.includes('assignment') ? (['assignment'] as const) : standing.bases;
  const answer = action === undefined ? null : may({ ...standing, bases }, action);
  // What was done may itself have taken the right away: ending one's own relation.
  if (answer?.allowed !== true) return { ...NO_RIGHT, role: standing.roles[0] ?? null };
  const { role, basis } = answer.right;
  const purpose = purposeIn(action, basis);
  return {
    role,
    basis,
    purpose,
    consentRef: purpose === null ? null : await consentRefOf(reader, place, purpose, at),
    emergency: basis === 'emergency' || event === 'access.emergency',
  };
}

function purposeIn(
  action: Action | undefined,
  basis: Parameters<typeof purposeOf>[0] | 'role',
): Purpose | null {
  if (action === 'rounds.manage') return 'scoring';
  return action === undefined || basis === 'role' || !isUse(action) ? null : purposeOf(basis);
}

/** Ids with a space between them: both parents may have said it. */
async function consentRefOf(
  reader: Reader,
  place: Place | null,
  purpose: Purpose,
  at: number,
): Promise<string | null> {
  if (place?.recordingId == null) return null;
  const ids = await consentsFor(reader, purpose, place.recordingId, at);
  return ids.length === 0 ? null : ids.join(' ');
}

/** Each event is left by a procedure, and each procedure asks for an action. */
const ACTION_OF: ReadonlyMap<EventCode, Action> = new Map(
  Object.entries(LOGGING).flatMap(([name, logging]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both tables have the names of the contract
    const guard = ACCESS[name as keyof typeof ACCESS];
    if (guard.kind === 'free' || logging.kind === 'silent') return [];
    const events: readonly EventCode[] = logging.kind === 'reads' ? [logging.event] : logging.events;
    return events.map((event) => [event, guard.action] as const);
  }),
);
