// Erasing on score sheets when a film is destroyed. Handed-in scores stay: they belong to the file, not to the film.

import { z } from 'zod';
import type { RecordingId, SheetId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const sheetRow = z.object({ id: id<SheetId>(), submitted_at: z.int().nullable() });

/** Sheets that were not handed in lapse: nobody can score a film that is gone. */
export async function lapseOpenSheets(writer: Writer, recordingId: RecordingId): Promise<void> {
  await forgetActs(writer, await sheetsOn(writer, recordingId, 'open'));
  await writer.run(sql`
    delete from score where sheet_id in
      (select id from sheet where recording_id = ${recordingId} and submitted_at is null)`);
  await writer.run(sql`delete from sheet where recording_id = ${recordingId} and submitted_at is null`);
}

/** What raters wrote beside their scores; the scores stay. */
export async function forgetScoreNotes(writer: Writer, recordingId: RecordingId): Promise<void> {
  await forgetActs(writer, await sheetsOn(writer, recordingId, 'all'));
  await writer.run(sql`
    update score set note = '' where sheet_id in (select id from sheet where recording_id = ${recordingId})`);
}

async function sheetsOn(
  reader: Reader,
  recordingId: RecordingId,
  which: 'open' | 'all',
): Promise<readonly SheetId[]> {
  const rows = await reader.all(sql`select id, submitted_at from sheet where recording_id = ${recordingId}`);
  const sheets = rows.map((row) => sheetRow.parse(row));
  return sheets.filter((sheet) => which === 'all' || sheet.submitted_at === null).map((sheet) => sheet.id);
}

/** Also what was undone and done again there, which stands in the journal with no place. */
async function forgetActs(writer: Writer, sheets: readonly SheetId[]): Promise<void> {
  for (const sheetId of sheets) {
    // An id is 128 random bits, so a line that holds it tells of this sheet and of nothing else.
    await writer.run(sql`
      delete from journal where place = ${`sheet:${sheetId}`} or changes like ${`%${sheetId}%`}`);
  }
}
