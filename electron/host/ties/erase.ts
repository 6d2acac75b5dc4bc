// Forgetting what runs beside a film, within the act in which the film goes.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export async function eraseTies(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from film_tie where main_id = ${recordingId} or other_id = ${recordingId}`);
}
