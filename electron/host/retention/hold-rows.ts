// The rows of holds.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, HoldId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { HOLD_KINDS, type Hold } from '../../../shared/domain/retention/hold.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const holdRow = z
  .object({
    id: id<HoldId>(),
    case_id: id<CaseId>(),
    recording_id: id<RecordingId>().nullable(),
    kind: z.enum(HOLD_KINDS),
    reason: z.string(),
    set_at: z.int(),
    set_by: id<ProfileId>(),
    lifted_at: z.int().nullable(),
    lifted_by: id<ProfileId>().nullable(),
  })
  .transform(
    (row): Hold => ({
      id: row.id,
      caseId: row.case_id,
      recordingId: row.recording_id,
      kind: row.kind,
      reason: row.reason,
      setAt: row.set_at,
      setBy: row.set_by,
      lifted:
        row.lifted_at === null || row.lifted_by === null ? null : { at: row.lifted_at, by: row.lifted_by },
    }),
  );

export function holdToRow(hold: Hold): Row & { readonly id: string } {
  return {
    id: hold.id,
    case_id: hold.caseId,
    recording_id: hold.recordingId,
    kind: hold.kind,
    reason: hold.reason,
    set_at: hold.setAt,
    set_by: hold.setBy,
    lifted_at: hold.lifted?.at ?? null,
    lifted_by: hold.lifted?.by ?? null,
  };
}

/** All that stand. */
export async function standingHolds(reader: Reader): Promise<readonly Hold[]> {
  const rows = await reader.all(
    sql`select * from retention_hold where lifted_at is null order by set_at, id`,
  );
  return rows.map((row) => holdRow.parse(row));
}

export async function holdById(reader: Reader, holdId: HoldId): Promise<Hold | null> {
  const row = await reader.first(sql`select * from retention_hold where id = ${holdId}`);
  return row === null ? null : holdRow.parse(row);
}
