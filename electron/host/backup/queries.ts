// What a backup must know of the records: which recordings were destroyed, and how far the log goes.

import { z } from 'zod';
import type { LogHead } from '../../../shared/domain/audit/chain.ts';
import { EVENTS, isEventCode } from '../../../shared/domain/audit/events.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { lastLine } from '../audit/service.ts';
import { id } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const line = z.object({ event: z.string(), recording_id: id<RecordingId>() });

/** By the log, whose lines outlive what they tell of. */
export async function destroyedRecordings(reader: Reader): Promise<ReadonlySet<RecordingId>> {
  const rows = await reader.all(
    sql`select distinct event, recording_id from audit_event where recording_id is not null`,
  );
  const ended = rows.map((row) => line.parse(row)).filter(({ event }) => endsRecording(event));
  return new Set(ended.map((row) => row.recording_id));
}

function endsRecording(event: string): boolean {
  return isEventCode(event) && EVENTS[event].action === 'D' && EVENTS[event].object === 'recording';
}

export async function logHead(reader: Reader): Promise<LogHead | null> {
  const last = await lastLine(reader);
  return last === null ? null : { seq: last.seq, mac: last.mac };
}

const sheets = z.object({ n: z.int() });

/** Scores outlive the film they are about. */
export async function hasSheets(reader: Reader, recordingId: RecordingId): Promise<boolean> {
  const row = await reader.first(sql`select count(*) as n from sheet where recording_id = ${recordingId}`);
  return row !== null && sheets.parse(row).n > 0;
}

/** The film alone: without its key nothing can read it. */
export async function eraseFilm(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from film_key where recording_id = ${recordingId}`);
  await writer.run(sql`delete from film_part where recording_id = ${recordingId}`);
}
