// Erasing a family in the records, within an act, once none of its films are there any more: who was to be seen, what
// they said, and every word of the team about it. Its code stays, for the scores and the record of what was destroyed.

import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { forgetFragmentWords } from '../fragments/erase.ts';
import { eraseLiveOfCase } from '../live/erase.ts';
import { recordingsOfCase } from '../recordings/service.ts';
import { forgetScoreNotes } from '../sheets/erase.ts';

/** The table asks a reason of every emergency access. */
const ERASED_REASON = '-';

/** When it was done stands with the family itself, which is the caller's to write. */
export async function eraseFamily(writer: Writer, caseId: CaseId): Promise<void> {
  for (const { id } of await recordingsOfCase(writer, caseId)) {
    await forgetFragmentWords(writer, id, 'all');
    await forgetScoreNotes(writer, id);
    await writer.run(sql`update retention_choice set reason = '' where recording_id = ${id}`);
  }
  await eraseLiveOfCase(writer, caseId);
  await writer.run(sql`delete from consent_exception where case_id = ${caseId}`);
  await writer.run(sql`delete from consent where case_id = ${caseId}`);
  await writer.run(sql`delete from visible_person where case_id = ${caseId}`);
  await writer.run(sql`update retention_hold set reason = '' where case_id = ${caseId}`);
  await writer.run(sql`
    update case_relation set reason = ${ERASED_REASON} where case_id = ${caseId} and reason <> ''`);
  // An id is 128 random bits, so a line that holds it tells of this family and of nothing else.
  await writer.run(sql`delete from journal where changes like ${`%${caseId}%`}`);
}
