// Holds and restrictions: set by whoever sees why, lifted by the coordinator.

import type { AskedHold } from '../../../shared/contract/retention.ts';
import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { HoldId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Hold, HoldKind } from '../../../shared/domain/retention/hold.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findCase } from '../cases/service.ts';
import { checkRecording } from '../consent/service.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { recordingsOfCase, type FilmAccess } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { holdById, holdToRow } from './hold-rows.ts';

const SET: Readonly<Record<HoldKind, ActLabel>> = { hold: 'hold.set', restriction: 'restriction.set' };
const LIFT: Readonly<Record<HoldKind, ActLabel>> = { hold: 'hold.lift', restriction: 'restriction.lift' };
/** Whether a film may be used shows wherever it does. */
const TOPICS = ['recordings', 'sheets'] as const;

export async function setHold(
  session: Session,
  ports: FeatureDeps['ports'],
  films: FilmAccess,
  asked: AskedHold,
): Promise<Result<null>> {
  const reason = asked.reason.trim();
  if (reason === '') return refuse({ code: 'retention.reason-missing' });
  const act = { label: SET[asked.kind], actor: session.me.id, place: null, topics: TOPICS } as const;
  const set = await session.journal.act(act, async (rows) => {
    if ((await findCase(rows, asked.caseId)) === null) return refuse({ code: 'not-found' });
    const there = await checkRecording(rows, session, asked, asked.recordingId);
    if (!there.ok) return there;
    const who = { setAt: ports.clock(), setBy: session.me.id, lifted: null };
    const hold: Hold = { ...asked, ...who, reason, id: newId<HoldId>(ports.randomBytes) };
    await rows.insert('retention_hold', holdToRow(hold));
    return ok(null);
  });
  if (set.ok && asked.kind === 'restriction') await stopPlaying(session, films, asked);
  return set;
}

/** A film that is playing when it becomes disputed stops. */
async function stopPlaying(
  session: Session,
  films: FilmAccess,
  { caseId, recordingId }: AskedHold,
): Promise<void> {
  const ids: readonly RecordingId[] =
    recordingId === null
      ? (await session.db.read((reader) => recordingsOfCase(reader, caseId))).map(({ id }) => id)
      : [recordingId];
  for (const id of ids) await films.release(id);
}

export async function liftHold(
  session: Session,
  ports: FeatureDeps['ports'],
  id: HoldId,
): Promise<Result<null>> {
  const known = await session.db.read((reader) => holdById(reader, id));
  if (known === null || known.lifted !== null) return refuse({ code: 'not-found' });
  const act = { label: LIFT[known.kind], actor: session.me.id, place: null, topics: TOPICS } as const;
  return session.journal.act(act, async (rows) => {
    const hold = await holdById(rows, id);
    if (hold === null || hold.lifted !== null) return refuse({ code: 'not-found' });
    const lifted = { at: ports.clock(), by: session.me.id };
    await rows.update('retention_hold', id, holdToRow({ ...hold, lifted }));
    return ok(null);
  });
}
