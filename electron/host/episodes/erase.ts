// Erasing episodes, or the team's own words in them, with their recording.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** When their film is destroyed: which situations there were, and when, stays. */
export async function forgetEpisodeWords(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`update episode set name = '' where recording_id = ${recordingId}`);
}

export async function eraseEpisodes(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from episode where recording_id = ${recordingId}`);
}
