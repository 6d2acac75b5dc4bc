// What an import asks of the vault, and what it leaves there: a recording, the key of its film, and what each
// part of it must hash to.

import { z } from 'zod';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { nextCode } from '../../../shared/domain/care-case/care-case.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Reader } from '../db/database.ts';
import type { Part, PartFacts } from '../db/film-container.ts';
import type { ActRows } from '../db/journal.ts';
import { sql } from '../db/sql.ts';
import { toRow } from '../recordings/service.ts';

const codeRow = z.object({ code: z.string() });
const PREFIX = 'V-';
const DIGITS = 4;

export async function codeOfSameFilm(reader: Reader, sha256: string): Promise<string | null> {
  const row = await reader.first(sql`select code from recording where sha256 = ${sha256}`);
  return row === null ? null : codeRow.parse(row).code;
}

export async function caseExists(reader: Reader, id: CaseId): Promise<boolean> {
  return (await reader.first(sql`select id from care_case where id = ${id}`)) !== null;
}

export async function recordingExists(reader: Reader, id: RecordingId): Promise<boolean> {
  return (await reader.first(sql`select id from recording where id = ${id}`)) !== null;
}

export async function nextRecordingCode(reader: Reader): Promise<string> {
  const rows = await reader.all(sql`select code from recording`);
  return nextCode(
    PREFIX,
    DIGITS,
    rows.map((row) => codeRow.parse(row).code),
  );
}

/** The key and the sums stay out of the journal, so that nothing of a film is left when it is removed. */
export async function addRecording(
  rows: ActRows,
  recording: Recording,
  key: Buffer,
  parts: ReadonlyMap<Part, PartFacts>,
): Promise<void> {
  await rows.insert('recording', toRow(recording));
  const { unjournalled } = rows;
  await unjournalled.run(
    sql`insert into film_key (recording_id, key_hex) values (${recording.id}, ${key.toString('hex')})`,
  );
  for (const [part, { sizeBytes, sha256 }] of parts) {
    await unjournalled.run(
      sql`insert into film_part (recording_id, part, size_bytes, sha256)
          values (${recording.id}, ${part}, ${sizeBytes}, ${sha256})`,
    );
  }
}
