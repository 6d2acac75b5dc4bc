// Destroys again, in a vault just put back, what was destroyed after its records were copied, and brings the record of
// it along, with what was withdrawn and restricted since.

import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { inForce } from '../../../shared/domain/retention/retention-class.ts';
import { ok } from '../../../shared/domain/result.ts';
import { findCase } from '../cases/service.ts';
import type { Writer } from '../db/database.ts';
import { insertRow } from '../db/journalled-tables.ts';
import { sql } from '../db/sql.ts';
import { settleGrants } from '../films/settle-grants.ts';
import type { Ports } from '../ports.ts';
import { allRecordings, eraseRecording } from '../recordings/service.ts';
import {
  addDestructionRow,
  allDestructions,
  eraseFamily,
  eraseFilm,
  eraseFootage,
  keptOne,
} from '../retention/service.ts';
import type { Session } from '../session.ts';
import { hasSheets, type DestructionRows } from './queries.ts';
import { bringStanding, type Standing } from './standing.ts';

export interface Destroyed {
  readonly recordings: ReadonlySet<RecordingId>;
  readonly families: ReadonlySet<CaseId>;
  /** By sets that nothing proves: erased again where no film of theirs is there. */
  readonly unprovenFamilies: ReadonlySet<CaseId>;
  /** What was written down of it, by the newest copy of the records that can be read. */
  readonly record: DestructionRows;
  /** What stood against showing and destroying, by that same copy. */
  readonly standing: Standing;
}

export interface Replayed {
  readonly withoutFilm: readonly string[];
  readonly destroyedAgain: number;
}

/** `missing`: recordings whose film could not be put back; answered by their codes. */
export async function replayDestruction(
  session: Session,
  ports: Pick<Ports, 'clock' | 'randomBytes'>,
  destroyed: Destroyed,
  missing: ReadonlySet<RecordingId>,
): Promise<Replayed> {
  await session.db.write(async (writer) => {
    await bringRecord(writer, destroyed.record);
    await bringStanding(writer, destroyed.standing, session.me.id);
    // Whose relation ended has the key of no film of that family any more.
    await settleGrants(writer, session, ports);
  });
  const recordings = await session.db.read(allRecordings);
  const there = recordings.filter(({ destroyedAt }) => destroyedAt === null);
  const again = there.filter((one) => destroyed.recordings.has(one.id));
  for (const recording of again) await destroyAgain(session, ports, recording);
  const living = new Set(there.filter((one) => !again.includes(one)).map(({ caseId }) => caseId));
  const unproven = [...destroyed.unprovenFamilies].filter((caseId) => !living.has(caseId));
  const families = new Set([...destroyed.families, ...unproven]);
  for (const caseId of families) await eraseAgain(session, ports, caseId);
  if (again.length + families.size > 0) await session.db.settle();
  await session.db.dropCopies();
  const withoutFilm = there.filter((one) => missing.has(one.id) && !destroyed.recordings.has(one.id));
  return { withoutFilm: withoutFilm.map(({ code }) => code), destroyedAgain: again.length };
}

/** Records as they stood; requests only of families that are in this copy. */
async function bringRecord(writer: Writer, { destructions, requests }: DestructionRows): Promise<void> {
  for (const row of destructions) await addDestructionRow(writer, row);
  for (const row of requests) {
    const family = await writer.first(sql`select id from care_case where id = ${row['case_id'] ?? null}`);
    if (family === null) continue;
    await writer.run(sql`delete from erasure_request where id = ${row['id'] ?? null}`);
    await writer.run(insertRow('erasure_request', row));
  }
}

const TOPICS = ['recordings', 'fragments', 'sheets', 'history', 'retention'] as const;

/** As it was destroyed then; where no record of that is left, by what rests on it. */
async function destroyAgain(
  session: Session,
  ports: Pick<Ports, 'clock' | 'randomBytes'>,
  { id: recordingId, caseId }: Recording,
): Promise<void> {
  const about = { recordingId, caseId };
  const by = session.me.id;
  const act = { label: 'recording.remove-again', actor: by, place: null, topics: TOPICS, about } as const;
  await session.journal.act(act, async (rows) => {
    const writer = rows.unjournalled;
    const kept = await keptOne(writer, recordingId);
    const record = (await allDestructions(writer)).find((one) => one.recordingId === recordingId);
    if (kept === null || record?.ground === 'mistake') await eraseRecording(writer, recordingId);
    else if (record !== undefined) await eraseFootage(writer, recordingId, inForce(record.class), record);
    else if (!(await hasSheets(writer, recordingId))) await eraseRecording(writer, recordingId);
    else {
      const ending = { ground: 'restored', requestId: null, reason: '', at: ports.clock(), by } as const;
      await eraseFilm(writer, kept, ending, ports.randomBytes);
    }
    return ok(null);
  });
}

async function eraseAgain(session: Session, ports: Pick<Ports, 'clock'>, caseId: CaseId): Promise<void> {
  const topics = ['consents', 'cases', 'fragments', 'sheets'] as const;
  const act = { label: 'erasure.execute-again', actor: session.me.id, place: null, topics } as const;
  await session.journal.act(act, async (rows) => {
    const careCase = await findCase(rows, caseId);
    if (careCase !== null && careCase.erasedAt === null) {
      await eraseFamily(rows.unjournalled, caseId);
      await rows.update('care_case', caseId, { erased_at: ports.clock() });
    }
    return ok(null);
  });
}
