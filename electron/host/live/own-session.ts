// What every act on a live session asks first: it is there, it is one's own, and the family may be marked now.

import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { CaseId, LiveSessionId, ProfileId } from '../../../shared/domain/ids.ts';
import type { LiveSession } from '../../../shared/domain/live/live-session.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { Act } from '../db/journal.ts';
import { isRestrictedFamily } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { sessionById } from './queries.ts';

export async function ownSession(
  reader: Reader,
  { me }: Session,
  id: LiveSessionId,
): Promise<Result<LiveSession>> {
  const found = await sessionById(reader, id);
  if (found === null) return refuse({ code: 'not-found' });
  if (found.authorId !== me.id) return refuse({ code: 'live.not-yours' });
  if (await isRestrictedFamily(reader, found.caseId)) return refuse({ code: 'live.restricted' });
  return ok(found);
}

/** As long as its marks lie on no film they can be changed. */
export async function looseSession(
  reader: Reader,
  session: Session,
  id: LiveSessionId,
): Promise<Result<LiveSession>> {
  const own = await ownSession(reader, session, id);
  return own.ok && own.value.attached !== null ? refuse({ code: 'live.attached' }) : own;
}

/** Nobody ended it yet. */
export async function openSession(
  reader: Reader,
  session: Session,
  id: LiveSessionId,
): Promise<Result<LiveSession>> {
  const loose = await looseSession(reader, session, id);
  return loose.ok && loose.value.length !== null ? refuse({ code: 'live.ended' }) : loose;
}

/** Where undo finds what was marked. */
export function placeOfLive(id: LiveSessionId): string {
  return `live:${id}`;
}

/** Where undo finds that a session was removed. */
export function placeOfLives(caseId: CaseId): string {
  return `lives:${caseId}`;
}

/** For undo and redo: what lies on a film is changed there. */
export async function checkLivePlace(
  reader: Reader,
  me: ProfileId,
  id: LiveSessionId,
): Promise<Result<null>> {
  const found = await sessionById(reader, id);
  if (found === null) return refuse({ code: 'not-found' });
  if (found.authorId !== me) return refuse({ code: 'live.not-yours' });
  if (found.attached !== null) return refuse({ code: 'live.attached' });
  return checkLives(reader, found.caseId);
}

export async function checkLives(reader: Reader, caseId: CaseId): Promise<Result<null>> {
  return (await isRestrictedFamily(reader, caseId)) ? refuse({ code: 'live.restricted' }) : ok(null);
}

export function acting(session: Session, label: ActLabel, place: string | null = null): Act {
  return { label, actor: session.me.id, place, topics: [] };
}
