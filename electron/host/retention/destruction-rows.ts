// The rows of the record of destructions: written once, never changed.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type {
  CaseId,
  DestructionId,
  ErasureRequestId,
  ProfileId,
  RecordingId,
} from '../../../shared/domain/ids.ts';
import { DEADLINE_RULES } from '../../../shared/domain/retention/deadline.ts';
import { DESTRUCTION_GROUNDS, type Destruction } from '../../../shared/domain/retention/destruction.ts';
import { RETENTION_CLASSES } from '../../../shared/domain/retention/retention-class.ts';
import { id } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { insertRow } from '../db/journalled-tables.ts';
import { sql } from '../db/sql.ts';

const destructionRow = z
  .object({
    id: id<DestructionId>(),
    recording_id: id<RecordingId>(),
    recording_code: z.string(),
    case_id: id<CaseId>(),
    case_code: z.string(),
    class: z.enum(RETENTION_CLASSES).nullable(),
    rule: z.enum(DEADLINE_RULES).nullable(),
    due_on: z.string().nullable(),
    ground: z.enum(DESTRUCTION_GROUNDS),
    request_id: id<ErasureRequestId>().nullable(),
    reason: z.string(),
    destroyed_at: z.int(),
    destroyed_by: id<ProfileId>(),
    sha256: z.string(),
    size_bytes: z.int(),
  })
  .transform(
    (row): Destruction => ({
      id: row.id,
      recordingId: row.recording_id,
      recordingCode: row.recording_code,
      caseId: row.case_id,
      caseCode: row.case_code,
      class: row.class,
      rule: row.rule,
      dueOn: row.due_on,
      ground: row.ground,
      requestId: row.request_id,
      reason: row.reason,
      at: row.destroyed_at,
      by: row.destroyed_by,
      sha256: row.sha256,
      sizeBytes: row.size_bytes,
    }),
  );

/** Newest first. */
export async function allDestructions(reader: Reader): Promise<readonly Destruction[]> {
  const rows = await reader.all(sql`select * from destruction order by destroyed_at desc, id`);
  return rows.map((row) => destructionRow.parse(row));
}

export async function addDestruction(writer: Writer, one: Destruction): Promise<void> {
  await writer.run(
    insertRow('destruction', {
      id: one.id,
      recording_id: one.recordingId,
      recording_code: one.recordingCode,
      case_id: one.caseId,
      case_code: one.caseCode,
      class: one.class,
      rule: one.rule,
      due_on: one.dueOn,
      ground: one.ground,
      request_id: one.requestId,
      reason: one.reason,
      destroyed_at: one.at,
      destroyed_by: one.by,
      sha256: one.sha256,
      size_bytes: one.sizeBytes,
    }),
  );
}

/** As it stands, for a vault that was put back from before it; a recording's own record is not written over. */
export async function addDestructionRow(writer: Writer, row: Row): Promise<void> {
  const known = await writer.first(
    sql`select id from destruction where recording_id = ${row['recording_id'] ?? null}`,
  );
  if (known === null) await writer.run(insertRow('destruction', row));
}
