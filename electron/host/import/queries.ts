// What an import asks of the vault. What it leaves there is the recordings' own to write.

import { z } from 'zod';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { nextCode } from '../../../shared/domain/care-case/care-case.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const codeRow = z.object({ code: z.string() });
const PREFIX = 'V-';
const DIGITS = 4;

export interface SameFilm {
  readonly code: string;
  /** It was here, and was destroyed. */
  readonly destroyed: boolean;
}

const sameRow = z.object({ code: z.string(), destroyed_at: z.int().nullable() });

export async function sameFilm(reader: Reader, sha256: string): Promise<SameFilm | null> {
  const row = await reader.first(sql`select code, destroyed_at from recording where sha256 = ${sha256}`);
  if (row === null) return null;
  const { code, destroyed_at: destroyedAt } = sameRow.parse(row);
  return { code, destroyed: destroyedAt !== null };
}

export async function caseExists(reader: Reader, id: CaseId): Promise<boolean> {
  return (await reader.first(sql`select id from care_case where id = ${id}`)) !== null;
}

export async function recordingExists(reader: Reader, id: RecordingId): Promise<boolean> {
  return (await reader.first(sql`select id from recording where id = ${id}`)) !== null;
}

export async function nextRecordingCode(reader: Reader): Promise<string> {
  // Also of those that are gone: a code in the record of destructions must not come to mean another film.
  const rows = await reader.all(
    sql`select code from recording union select recording_code as code from destruction`,
  );
  return nextCode(
    PREFIX,
    DIGITS,
    rows.map((row) => codeRow.parse(row).code),
  );
}
