// Destroying the keys of a film, in the one place where it is done: without them nothing reads the film any more, whatever
// becomes of its file.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Everybody's box, the key itself where it is not only in boxes, and what the film's parts must hash to. */
export async function eraseFilmKeys(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from film_grant where recording_id = ${recordingId}`);
  await writer.run(sql`delete from film_key where recording_id = ${recordingId}`);
  await writer.run(sql`delete from film_part where recording_id = ${recordingId}`);
}
