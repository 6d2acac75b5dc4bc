// Forgetting live sessions, within an act: those of a family, or what ties them to a recording that goes.

import { z } from 'zod';
import type { CaseId, LiveSessionId, RecordingId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export async function eraseLiveOfCase(writer: Writer, caseId: CaseId): Promise<void> {
  await writer.run(sql`delete from live_attachment where case_id = ${caseId}`);
  await writer.run(sql`delete from live_mark where case_id = ${caseId}`);
  await writer.run(sql`delete from live_session where case_id = ${caseId}`);
}

/** The recording goes with its row: its live sessions lie on no film any more. */
export async function looseFromRecording(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from live_attachment where recording_id = ${recordingId}`);
}

const laidRow = z.object({ id: id<LiveSessionId>() });

/** Its film was destroyed: what was noted beside the marks on it goes here as it goes there, and with it every act. */
export async function forgetLiveNotes(writer: Writer, recordingId: RecordingId): Promise<void> {
  const rows = await writer.all(sql`select id from live_attachment where recording_id = ${recordingId}`);
  for (const { id: sessionId } of rows.map((row) => laidRow.parse(row))) {
    await writer.run(sql`update live_mark set note = '' where session_id = ${sessionId}`);
    // An id is 128 random bits, so a line that holds it tells of this session and of nothing else.
    await writer.run(sql`
      delete from journal where place = ${`live:${sessionId}`} or changes like ${`%${sessionId}%`}`);
  }
}
