// What an import asks of the vault. What it leaves there is the recordings' own to write.

import { z } from 'zod';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { nextCode } from '../../../shared/domain/care-case/care-case.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

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
