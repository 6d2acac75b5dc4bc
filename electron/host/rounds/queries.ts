// The rows of rounds, and whether what a plan names is there.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { InstrumentId, ProfileId, RecordingId, RoundId, ScaleId } from '../../../shared/domain/ids.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { id, idList, listCell } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const roundRow = z
  .object({
    id: id<RoundId>(),
    name: z.string(),
    instrument_id: id<InstrumentId>(),
    scale_ids: idList<ScaleId>(),
    rater_ids: idList<ProfileId>(),
    recording_ids: idList<RecordingId>(),
    created_by: id<ProfileId>(),
    created_at: z.int(),
  })
  .transform(
    (row): Round => ({
      id: row.id,
      name: row.name,
      instrumentId: row.instrument_id,
      scaleIds: row.scale_ids,
      raterIds: row.rater_ids,
      recordingIds: row.recording_ids,
      createdBy: row.created_by,
      createdAt: row.created_at,
    }),
  );

export function toRow(round: Round): Row & { readonly id: string } {
  return {
    id: round.id,
    name: round.name,
    instrument_id: round.instrumentId,
    scale_ids: listCell(round.scaleIds),
    rater_ids: listCell(round.raterIds),
    recording_ids: listCell(round.recordingIds),
    created_by: round.createdBy,
    created_at: round.createdAt,
  };
}

export async function allRounds(reader: Reader): Promise<readonly Round[]> {
  const rows = await reader.all(sql`select * from round order by created_at, id`);
  return rows.map((row) => roundRow.parse(row));
}

export async function roundById(reader: Reader, roundId: RoundId): Promise<Round | null> {
  const row = await reader.first(sql`select * from round where id = ${roundId}`);
  return row === null ? null : roundRow.parse(row);
}

const idRow = z.object({ id: z.string() });

/** Of those who are here. */
export async function profileIds(reader: Reader): Promise<ReadonlySet<string>> {
  return idSet(await reader.all(sql`select id from profile where id not in (select id from departure)`));
}

function idSet(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map((row) => idRow.parse(row).id));
}
