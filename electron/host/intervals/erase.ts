// Erasing interval scores with their recording.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export async function eraseIntervals(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from interval_score where recording_id = ${recordingId}`);
  await writer.run(sql`delete from interval_run where recording_id = ${recordingId}`);
}
