// Erasing on score sheets when a film is destroyed. Handed-in scores stay: they belong to the file, not to the film.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Sheets that were not handed in lapse: nobody can score a film that is gone. */
export async function lapseOpenSheets(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`
    delete from journal where place in
      (select 'sheet:' || id from sheet where recording_id = ${recordingId} and submitted_at is null)`);
  await writer.run(sql`
    delete from score where sheet_id in
      (select id from sheet where recording_id = ${recordingId} and submitted_at is null)`);
  await writer.run(sql`delete from sheet where recording_id = ${recordingId} and submitted_at is null`);
}

/** What raters wrote beside their scores; the scores stay. */
export async function forgetScoreNotes(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`
    delete from journal where place in (select 'sheet:' || id from sheet where recording_id = ${recordingId})`);
  await writer.run(sql`
    update score set note = '' where sheet_id in (select id from sheet where recording_id = ${recordingId})`);
}
