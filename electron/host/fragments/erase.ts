// Erasing the words of fragments when their film is destroyed: where they lay and how they were coded stays.

import { z } from 'zod';
import type { FragmentId, RecordingId } from '../../../shared/domain/ids.ts';
import type { ErasedWords } from '../../../shared/domain/retention/destruction.ts';
import { id, idList } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const idRow = z.object({ id: id<FragmentId>() });
const evidenceRow = z.object({ evidence: idList<FragmentId>() });

export async function forgetFragmentWords(
  writer: Writer,
  recordingId: RecordingId,
  which: ErasedWords['fragments'],
): Promise<void> {
  const stays = which === 'all' ? new Set<FragmentId>() : await citedOn(writer, recordingId);
  const rows = await writer.all(sql`select id from fragment where recording_id = ${recordingId}`);
  for (const { id: fragmentId } of rows.map((row) => idRow.parse(row))) {
    if (stays.has(fragmentId)) continue;
    await writer.run(sql`update fragment set name = '', note = '' where id = ${fragmentId}`);
  }
}

/** Fragments that handed-in scores rest on. */
async function citedOn(reader: Reader, recordingId: RecordingId): Promise<ReadonlySet<FragmentId>> {
  const rows = await reader.all(sql`
    select c.evidence from score c join sheet s on s.id = c.sheet_id
    where s.recording_id = ${recordingId} and s.submitted_at is not null`);
  return new Set(rows.flatMap((row) => evidenceRow.parse(row).evidence));
}
