// The rows of fragments, and what submitted scores rest on.

import { z } from 'zod';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { FragmentId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import { filmTime, flag, flagCell, id, idList } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { codings, codingsCell } from './codings-cell.ts';

const fragmentRow = z
  .object({
    id: id<FragmentId>(),
    recording_id: id<RecordingId>(),
    author_id: id<ProfileId>(),
    start_us: filmTime,
    end_us: filmTime,
    name: z.string(),
    note: z.string(),
    codes: codings,
    starred: flag,
    created_at: z.int(),
  })
  .transform(
    (row): Fragment => ({
      id: row.id,
      recordingId: row.recording_id,
      authorId: row.author_id,
      start: row.start_us,
      end: row.end_us,
      name: row.name,
      note: row.note,
      codings: row.codes,
      starred: row.starred,
      createdAt: row.created_at,
    }),
  );

export function toRow(fragment: Fragment): Row & { readonly id: string } {
  return {
    id: fragment.id,
    recording_id: fragment.recordingId,
    author_id: fragment.authorId,
    start_us: fragment.start,
    end_us: fragment.end,
    name: fragment.name,
    note: fragment.note,
    codes: codingsCell(fragment.codings),
    starred: flagCell(fragment.starred),
    created_at: fragment.createdAt,
  };
}

export function fromRow(row: Row): Fragment {
  return fragmentRow.parse(row);
}

export async function fragmentsOf(reader: Reader, recordingId: RecordingId): Promise<readonly Fragment[]> {
  const rows = await reader.all(sql`select * from fragment where recording_id = ${recordingId}`);
  return rows.map(fromRow);
}

export async function fragmentById(reader: Reader, fragmentId: FragmentId): Promise<Fragment | null> {
  const row = await reader.first(sql`select * from fragment where id = ${fragmentId}`);
  return row === null ? null : fromRow(row);
}

const tallyRow = z
  .object({ recording_id: id<RecordingId>(), author_id: id<ProfileId>(), fragments: z.int() })
  .transform((row) => ({
    recordingId: row.recording_id,
    authorId: row.author_id,
    fragments: row.fragments,
  }));

/** How many fragments each author has on each recording. */
export async function fragmentTallies(reader: Reader): Promise<readonly z.output<typeof tallyRow>[]> {
  const rows = await reader.all(sql`
    select recording_id, author_id, count(*) as fragments from fragment group by recording_id, author_id`);
  return rows.map((row) => tallyRow.parse(row));
}

const durationRow = z.object({ duration_us: filmTime });

export async function durationOf(reader: Reader, recordingId: RecordingId): Promise<Micros | null> {
  const row = await reader.first(sql`select duration_us from recording where id = ${recordingId}`);
  return row === null ? null : durationRow.parse(row).duration_us;
}

const evidenceRow = z.object({ evidence: idList<FragmentId>() });

/** The fragments of this author on this recording that submitted scores rest on. Nobody else can have cited them. */
export async function citedOn(
  reader: Reader,
  recordingId: RecordingId,
  authorId: ProfileId,
): Promise<ReadonlySet<FragmentId>> {
  const rows = await reader.all(sql`
    select c.evidence from score c join sheet s on s.id = c.sheet_id
    where s.recording_id = ${recordingId} and s.rater_id = ${authorId} and s.submitted_at is not null`);
  return new Set(rows.flatMap((row) => evidenceRow.parse(row).evidence));
}

export async function isCited(reader: Reader, fragment: Fragment): Promise<boolean> {
  return (await citedOn(reader, fragment.recordingId, fragment.authorId)).has(fragment.id);
}
