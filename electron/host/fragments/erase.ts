// Erasing the words of fragments when their film is destroyed: where they lay and how they were coded stays, less what
// was said about it in words.

import { z } from 'zod';
import type { Coding } from '../../../shared/domain/fragment/coding.ts';
import { asId, type FragmentId, type RecordingId } from '../../../shared/domain/ids.ts';
import { askedInWords } from '../codebooks/service.ts';
import type { ErasedWords } from '../../../shared/domain/retention/destruction.ts';
import { id, idList } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { codings, codingsCell } from './codings-cell.ts';

const codedRow = z.object({ id: id<FragmentId>(), codes: codings });
const evidenceRow = z.object({ evidence: idList<FragmentId>() });

export async function forgetFragmentWords(
  writer: Writer,
  recordingId: RecordingId,
  which: ErasedWords['fragments'],
): Promise<void> {
  const stays = which === 'all' ? new Set<FragmentId>() : await citedOn(writer, recordingId);
  const inWords = await askedInWords(writer);
  const rows = await writer.all(sql`select id, codes from fragment where recording_id = ${recordingId}`);
  for (const { id: fragmentId, codes } of rows.map((row) => codedRow.parse(row))) {
    if (stays.has(fragmentId)) continue;
    const cell = codingsCell(codes.map((coding) => withoutWords(coding, inWords)));
    await writer.run(sql`update fragment set name = '', note = '', codes = ${cell} where id = ${fragmentId}`);
  }
}

/** What was chosen or counted stays; what was answered in words goes. */
function withoutWords(
  { codeId, role, modifiers }: Coding,
  inWords: Awaited<ReturnType<typeof askedInWords>>,
): Coding {
  const kept = Object.entries(modifiers).filter(([asked]) => !inWords(codeId, asId(asked)));
  return { codeId, role, modifiers: Object.fromEntries(kept) };
}

/** Fragments that handed-in scores rest on. */
async function citedOn(reader: Reader, recordingId: RecordingId): Promise<ReadonlySet<FragmentId>> {
  const rows = await reader.all(sql`
    select c.evidence from score c join sheet s on s.id = c.sheet_id
    where s.recording_id = ${recordingId} and s.submitted_at is not null`);
  return new Set(rows.flatMap((row) => evidenceRow.parse(row).evidence));
}
