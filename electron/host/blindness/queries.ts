// How far each rater is with each recording, in every round: what the rules of blindness ask for. What somebody left
// behind without handing it in is waited for by nobody.

import { z } from 'zod';
import type { InstrumentId, ProfileId, RecordingId, RoundId } from '../../../shared/domain/ids.ts';
import type { SheetState } from '../../../shared/domain/round/blindness.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const stateRow = z
  .object({
    round_id: id<RoundId>(),
    instrument_id: id<InstrumentId>(),
    recording_id: id<RecordingId>(),
    rater_id: id<ProfileId>(),
    submitted_at: z.int().nullable(),
  })
  .transform(
    (row): SheetState => ({
      roundId: row.round_id,
      instrumentId: row.instrument_id,
      recordingId: row.recording_id,
      raterId: row.rater_id,
      submitted: row.submitted_at !== null,
    }),
  );

export async function allStates(reader: Reader): Promise<readonly SheetState[]> {
  const rows = await reader.all(sql`
    select s.round_id, r.instrument_id, s.recording_id, s.rater_id, s.submitted_at
    from sheet s join round r on r.id = s.round_id
    where s.submitted_at is not null or s.rater_id not in (select id from departure)`);
  return rows.map((row) => stateRow.parse(row));
}

/** The sheets on one recording, and what the viewer still has to hand in elsewhere. */
export async function statesAround(
  reader: Reader,
  recordingId: RecordingId,
  viewer: ProfileId,
): Promise<readonly SheetState[]> {
  const rows = await reader.all(sql`
    select s.round_id, r.instrument_id, s.recording_id, s.rater_id, s.submitted_at
    from sheet s join round r on r.id = s.round_id
    where (s.recording_id = ${recordingId} or (s.rater_id = ${viewer} and s.submitted_at is null))
      and (s.submitted_at is not null or s.rater_id not in (select id from departure))`);
  return rows.map((row) => stateRow.parse(row));
}
