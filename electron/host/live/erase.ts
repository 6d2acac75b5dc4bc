// Forgetting live sessions, within an act: those of a family, or what ties them to a recording that goes.

import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
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

/** Its film was destroyed: what was noted beside the marks on it goes here as it goes there. */
export async function forgetLiveNotes(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`
    update live_mark set note = ''
    where session_id in (select id from live_attachment where recording_id = ${recordingId})`);
}
