// The rows of states that run.

import { z } from 'zod';
import type { RunningState } from '../../../shared/domain/coding/running-state.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { FragmentId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { filmTime, id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { codingCell, codingInCell } from '../fragments/service.ts';

const runningRow = z
  .object({
    id: id<FragmentId>(),
    recording_id: id<RecordingId>(),
    author_id: id<ProfileId>(),
    coding: codingInCell,
    since_us: filmTime,
    created_at: z.int(),
  })
  .transform(
    (row): RunningState => ({
      id: row.id,
      recordingId: row.recording_id,
      authorId: row.author_id,
      coding: row.coding,
      since: row.since_us,
      createdAt: row.created_at,
    }),
  );

export function toRow(state: RunningState): Row & { readonly id: string } {
  return {
    id: state.id,
    recording_id: state.recordingId,
    author_id: state.authorId,
    coding: codingCell(state.coding),
    since_us: state.since,
    created_at: state.createdAt,
  };
}

/** Those that began first, first. */
export async function runningOf(
  reader: Reader,
  recordingId: RecordingId,
  authorId: ProfileId,
): Promise<readonly RunningState[]> {
  const rows = await reader.all(sql`
    select * from running_state where recording_id = ${recordingId} and author_id = ${authorId}
    order by since_us, created_at, id`);
  return rows.map((row) => runningRow.parse(row));
}
