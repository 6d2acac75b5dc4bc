// Erasing what still ran when a film is destroyed: nothing of it was finished, so nothing rests on it.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export async function forgetRunning(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from running_state where recording_id = ${recordingId}`);
}
