// Emergency access: opening a family without a relation to it, telling the coordinator, and the coordinator's answer.

import { checkEmergencyReason } from '../../../shared/domain/access/emergency.ts';
import { may } from '../../../shared/domain/access/may.ts';
import { EMERGENCY_LASTS_MS } from '../../../shared/domain/access/relation.ts';
import type { EmergencyNotice } from '../../../shared/contract/access.ts';
import { sameCode } from '../../../shared/domain/care-case/care-case.ts';
import type { CaseId, RelationId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sightOf } from '../blindness/service.ts';
import { stoppedAmong } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { caseCodes, emergenciesToReview, recordingsOfCase, relationById } from './queries.ts';
import { ACCESS_TOPICS, addRelation } from './relations.ts';
import { standingOf } from './service.ts';

type Ports = FeatureDeps['ports'];

export async function breakGlass(
  session: Session,
  ports: Ports,
  caseCode: string,
  typed: string,
): Promise<Result<CaseId>> {
  const reason = checkEmergencyReason(typed);
  if (!reason.ok) return reason;
  const { id: me } = session.me;
  const codes = await session.db.read(caseCodes);
  const caseId = [...codes].find(([, code]) => sameCode(code, caseCode.trim()))?.[0];
  if (caseId === undefined) return refuse({ code: 'access.no-such-family' });
  const act = {
    label: 'access.emergency',
    actor: me,
    place: null,
    topics: ACCESS_TOPICS,
    reason: reason.value,
  } as const;
  const opened = await session.journal.act(act, async (rows) => {
    const now = ports.clock();
    const standing = await standingOf(rows, me, { caseId, recordingId: null }, now);
    if (may(standing, 'content.view').allowed) return refuse({ code: 'access.already' });
    if ((await sightOf(rows, me)).isScoring) return refuse({ code: 'access.emergency-while-scoring' });
    if (!(await isOpenInEmergency(rows, caseId, now))) return refuse({ code: 'access.no-emergency' });
    const until = now + EMERGENCY_LASTS_MS;
    const given = {
      caseId,
      profileId: me,
      kind: 'emergency',
      until,
      givenBy: me,
      reason: reason.value,
    } as const;
    await addRelation(rows, ports, given);
    return ok(caseId);
  });
  if (!opened.ok && REFUSED_HERE.has(opened.error.code)) {
    await session.audit.noteRefused(me, 'emergency.open', { caseId, recordingId: null });
  }
  return opened;
}

/**
 * While somebody still has to score anything, every family is refused alike: if only its own were, asking for one family
 * after another would tell whose film it is.
 */
const REFUSED_HERE: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>([
  'access.emergency-while-scoring',
  'access.no-emergency',
]);

/** Not where all its recordings were withdrawn from looking back. */
async function isOpenInEmergency(reader: Reader, caseId: CaseId, now: number): Promise<boolean> {
  const recordings = await recordingsOfCase(reader, caseId);
  const stopped = await stoppedAmong(reader, recordings, () => 'guidance', now);
  return recordings.length === 0 || stopped.size < recordings.length;
}

/** Those that no coordinator said to have seen, newest first. */
export function noticesOf(session: Session): Promise<Result<readonly EmergencyNotice[]>> {
  return session.db.read(async (reader) => {
    const codes = await caseCodes(reader);
    const open = await emergenciesToReview(reader);
    return ok(
      open.map(({ id, caseId, profileId, since, until, endedAt, reason }) => ({
        id,
        caseId,
        caseCode: codes.get(caseId) ?? '',
        profileId,
        since,
        until: endedAt ?? until ?? since,
        reason,
      })),
    );
  });
}

export function reviewEmergency(session: Session, ports: Ports, id: RelationId): Promise<Result<null>> {
  const act = { label: 'access.review', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    const relation = await relationById(rows, id);
    if (relation?.kind !== 'emergency') return refuse({ code: 'not-found' });
    if (relation.reviewedAt !== null) return ok(null);
    await rows.update('case_relation', id, { reviewed_at: ports.clock(), reviewed_by: session.me.id });
    return ok(null);
  });
}
