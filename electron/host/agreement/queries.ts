// What stands beside figures: codes of recordings and their families.

import { z } from 'zod';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import { filmTime, id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** A recording as a study needs it. */
export interface StudiedRecording {
  readonly id: RecordingId;
  readonly code: string;
  readonly caseId: CaseId;
  readonly duration: Micros;
  readonly destroyedAt: number | null;
}

const recordingRow = z
  .object({
    id: id<RecordingId>(),
    code: z.string(),
    case_id: id<CaseId>(),
    duration_us: filmTime,
    destroyed_at: z.int().nullable(),
  })
  .transform(
    (row): StudiedRecording => ({
      id: row.id,
      code: row.code,
      caseId: row.case_id,
      duration: row.duration_us,
      destroyedAt: row.destroyed_at,
    }),
  );

/** In the order of their codes. */
export async function studiedRecordings(reader: Reader): Promise<ReadonlyMap<RecordingId, StudiedRecording>> {
  const rows = await reader.all(
    sql`select id, code, case_id, duration_us, destroyed_at from recording order by code`,
  );
  return new Map(rows.map((row) => recordingRow.parse(row)).map((one) => [one.id, one]));
}
