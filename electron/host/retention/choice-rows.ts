// The rows of retention choices.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { ProfileId, RecordingId, RetentionChoiceId } from '../../../shared/domain/ids.ts';
import type { RetentionChoice } from '../../../shared/domain/retention/choice.ts';
import { RETENTION_CLASSES } from '../../../shared/domain/retention/retention-class.ts';
import { flag, flagCell, id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { sql } from '../db/sql.ts';

const choiceRow = z
  .object({
    id: id<RetentionChoiceId>(),
    recording_id: id<RecordingId>(),
    class: z.enum(RETENTION_CLASSES),
    on_sharing: flag,
    session_on: z.string().nullable(),
    reason: z.string(),
    chosen_on: z.string(),
    chosen_by: id<ProfileId>(),
  })
  .transform(
    (row): RetentionChoice => ({
      id: row.id,
      recordingId: row.recording_id,
      class: row.class,
      onSharing: row.on_sharing,
      sessionOn: row.session_on,
      reason: row.reason,
      chosenOn: row.chosen_on,
      chosenBy: row.chosen_by,
    }),
  );

const parsed = (rows: readonly Row[]): readonly RetentionChoice[] => rows.map((row) => choiceRow.parse(row));

/** Of all recordings, oldest first. */
export async function allChoices(reader: Reader): Promise<readonly RetentionChoice[]> {
  return parsed(await reader.all(sql`select * from retention_choice order by chosen_at, id`));
}

/** Oldest first. */
export async function choicesOf(reader: Reader, recording: RecordingId): Promise<readonly RetentionChoice[]> {
  return parsed(
    await reader.all(
      sql`select * from retention_choice where recording_id = ${recording} order by chosen_at, id`,
    ),
  );
}

/** `at`: UTC milliseconds; of two choices on one day the later stands. */
export function addChoice(rows: ActRows, choice: RetentionChoice, at: number): Promise<void> {
  return rows.insert('retention_choice', {
    id: choice.id,
    recording_id: choice.recordingId,
    class: choice.class,
    on_sharing: flagCell(choice.onSharing),
    session_on: choice.sessionOn,
    reason: choice.reason,
    chosen_on: choice.chosenOn,
    chosen_at: at,
    chosen_by: choice.chosenBy,
  });
}
