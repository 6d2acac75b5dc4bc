// The rows of code books and of where they are used. The books of the program itself have no row.

import { z } from 'zod';
import { bookContent } from '../../../shared/contract/codebook-content.ts';
import { STANDINGS, type Codebook } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type {
  CodebookId,
  CodebookUseId,
  LineageId,
  ProfileId,
  RecordingId,
} from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const bookRow = z
  .object({
    id: id<CodebookId>(),
    lineage_id: id<LineageId>(),
    version: z.int(),
    standing: z.enum(STANDINGS),
    content: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(bookContent),
    note: z.string(),
    created_by: id<ProfileId>(),
    created_at: z.int(),
    published_at: z.int().nullable(),
  })
  .transform(
    (row): Codebook => ({
      id: row.id,
      lineageId: row.lineage_id,
      version: row.version,
      standing: row.standing,
      content: row.content,
      note: row.note,
      createdBy: row.created_by,
      createdAt: row.created_at,
      publishedAt: row.published_at,
    }),
  );

export function toRow(book: Codebook): Row & { readonly id: string } {
  return {
    id: book.id,
    lineage_id: book.lineageId,
    version: book.version,
    standing: book.standing,
    content: JSON.stringify(book.content),
    note: book.note,
    created_by: book.createdBy,
    created_at: book.createdAt,
    published_at: book.publishedAt,
  };
}

/** The program's own first, then in the order in which they were made. */
export async function allBooks(reader: Reader): Promise<readonly Codebook[]> {
  const rows = await reader.all(sql`select * from codebook order by created_at, id`);
  return [STANDARD_BOOK, ...rows.map((row) => bookRow.parse(row))];
}

export async function bookById(reader: Reader, bookId: CodebookId): Promise<Codebook | null> {
  if (bookId === STANDARD_BOOK.id) return STANDARD_BOOK;
  const row = await reader.first(sql`select * from codebook where id = ${bookId}`);
  return row === null ? null : bookRow.parse(row);
}

export async function versionsOf(reader: Reader, lineageId: LineageId): Promise<readonly Codebook[]> {
  const rows = await reader.all(sql`
    select * from codebook where lineage_id = ${lineageId} order by version`);
  return rows.map((row) => bookRow.parse(row));
}

/** Is any recording or visit marked with it, by whomever? For rules; nobody is told. */
export async function isUsed(reader: Reader, bookId: CodebookId): Promise<boolean> {
  const row = await reader.first(sql`
    select id from codebook_use where codebook_id = ${bookId}
    union all select id from live_session where codebook_id = ${bookId} limit 1`);
  return row !== null;
}

export interface Use {
  readonly id: CodebookUseId;
  readonly codebookId: CodebookId;
  /** Null: for everybody. */
  readonly profileId: ProfileId | null;
}

const useRow = z
  .object({
    id: id<CodebookUseId>(),
    codebook_id: id<CodebookId>(),
    profile_id: id<ProfileId>().nullable(),
  })
  .transform((row): Use => ({ id: row.id, codebookId: row.codebook_id, profileId: row.profile_id }));

/** For everybody, and for this person: that another began to code here is theirs to know. */
export async function usesOn(
  reader: Reader,
  recordingId: RecordingId,
  me: ProfileId,
): Promise<readonly Use[]> {
  const rows = await reader.all(sql`
    select id, codebook_id, profile_id from codebook_use
    where recording_id = ${recordingId} and (profile_id is null or profile_id = ${me})`);
  return rows.map((row) => useRow.parse(row));
}

const usedRow = z.object({ codebook_id: id<CodebookId>() });

/** Books this person chose or began to use, the latest first. */
export async function lastUsed(reader: Reader, me: ProfileId): Promise<readonly CodebookId[]> {
  const rows = await reader.all(sql`
    select codebook_id, max(chosen_at) as latest from codebook_use
    where chosen_by = ${me} group by codebook_id order by latest desc`);
  return rows.map((row) => usedRow.parse(row).codebook_id);
}

export async function isRecording(reader: Reader, recordingId: RecordingId): Promise<boolean> {
  return (await reader.first(sql`select id from recording where id = ${recordingId}`)) !== null;
}
