// Erasing what the consent register holds of a recording that is being destroyed.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** What is about this recording alone; with it go the people who are to be seen nowhere else. */
export async function eraseConsents(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from consent_exception where recording_id = ${recordingId}`);
  await writer.run(sql`delete from consent where recording_id = ${recordingId}`);
  await writer.run(sql`
    delete from consent where person_id in
      (select id from visible_person where recording_id = ${recordingId})`);
  await writer.run(sql`delete from visible_person where recording_id = ${recordingId}`);
}
