// Destroying the key of a film, in the one place where it is done: without it nothing reads the film any more, whatever
// becomes of its file.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Every form of the key that the records hold, and what the film's parts must hash to. */
export async function eraseFilmKeys(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from film_key where recording_id = ${recordingId}`);
  await writer.run(sql`delete from film_part where recording_id = ${recordingId}`);
}
