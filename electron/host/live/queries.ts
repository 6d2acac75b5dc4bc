// The rows of live sessions and their marks.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import {
  asId,
  type CaseId,
  type CodebookId,
  type FragmentId,
  type LiveMarkId,
  type LiveSessionId,
  type ProfileId,
  type RecordingId,
} from '../../../shared/domain/ids.ts';
import { GAP_KINDS } from '../../../shared/domain/live/live-clock.ts';
import type { Attachment, LiveMark, LiveSession } from '../../../shared/domain/live/live-session.ts';
import { ACTIVITIES } from '../../../shared/domain/recording/recording.ts';
import { filmTime, id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { codings, codingsCell } from '../fragments/service.ts';

const gaps = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.object({ kind: z.enum(GAP_KINDS), at: filmTime, length: filmTime })));

const sessionRow = z
  .object({
    id: id<LiveSessionId>(),
    case_id: id<CaseId>(),
    author_id: id<ProfileId>(),
    codebook_id: id<CodebookId>(),
    activity: z.enum(ACTIVITIES).nullable(),
    started_at: z.int(),
    length_us: filmTime.nullable(),
    gaps,
  })
  .transform(
    (row): Omit<LiveSession, 'attached'> => ({
      id: row.id,
      caseId: row.case_id,
      authorId: row.author_id,
      codebookId: row.codebook_id,
      activity: row.activity,
      startedAt: row.started_at,
      length: row.length_us,
      gaps: row.gaps,
    }),
  );

export function sessionToRow(session: LiveSession): Row & { readonly id: string } {
  return {
    id: session.id,
    case_id: session.caseId,
    author_id: session.authorId,
    codebook_id: session.codebookId,
    activity: session.activity,
    started_at: session.startedAt,
    length_us: session.length,
    gaps: JSON.stringify(session.gaps),
  };
}

/** What each mark became on the film. */
type Became = ReadonlyMap<LiveMarkId, FragmentId>;

const became = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), id<FragmentId>()))
  .transform(
    (byMark): Became => new Map(Object.entries(byMark).map(([mark, fragment]) => [asId(mark), fragment])),
  );

const attachmentRow = z
  .object({ recording_id: id<RecordingId>(), offset_us: filmTime, drift_ppb: z.int(), fragments: became })
  .transform((row) => ({
    attached: { recordingId: row.recording_id, sync: { offset: row.offset_us, drift: row.drift_ppb } },
    fragments: row.fragments,
  }));

export function attachmentToRow(
  { id: sessionId, caseId }: Pick<LiveSession, 'id' | 'caseId'>,
  { recordingId, sync }: Attachment,
  fragments: Became,
): Row & { readonly id: string } {
  return {
    id: sessionId,
    case_id: caseId,
    recording_id: recordingId,
    offset_us: sync.offset,
    drift_ppb: sync.drift,
    fragments: JSON.stringify(Object.fromEntries(fragments)),
  };
}

export function recordingOfAttachment(row: Row): RecordingId {
  return attachmentRow.parse(row).attached.recordingId;
}

async function attachmentOf(reader: Reader, sessionId: LiveSessionId) {
  const row = await reader.first(sql`select * from live_attachment where id = ${sessionId}`);
  return row === null ? null : attachmentRow.parse(row);
}

/** As it stands in its row; what it became on a film stands with the film. */
export type BareMark = Omit<LiveMark, 'fragmentId'>;

const markRow = z
  .object({
    id: id<LiveMarkId>(),
    session_id: id<LiveSessionId>(),
    start_us: filmTime,
    end_us: filmTime.nullable(),
    codes: codings,
    note: z.string(),
    created_at: z.int(),
  })
  .transform(
    (row): BareMark => ({
      id: row.id,
      sessionId: row.session_id,
      start: row.start_us,
      end: row.end_us,
      codings: row.codes,
      note: row.note,
      createdAt: row.created_at,
    }),
  );

export function markToRow(mark: BareMark, caseId: CaseId): Row & { readonly id: string } {
  return {
    id: mark.id,
    session_id: mark.sessionId,
    case_id: caseId,
    start_us: mark.start,
    end_us: mark.end,
    codes: codingsCell(mark.codings),
    note: mark.note,
    created_at: mark.createdAt,
  };
}

export async function sessionById(reader: Reader, sessionId: LiveSessionId): Promise<LiveSession | null> {
  const row = await reader.first(sql`select * from live_session where id = ${sessionId}`);
  return row === null ? null : withAttachment(reader, sessionRow.parse(row));
}

async function withAttachment(reader: Reader, session: Omit<LiveSession, 'attached'>): Promise<LiveSession> {
  return { ...session, attached: (await attachmentOf(reader, session.id))?.attached ?? null };
}

/** The latest first. */
export async function sessionsOfCase(reader: Reader, caseId: CaseId): Promise<readonly LiveSession[]> {
  const rows = await reader.all(sql`
    select * from live_session where case_id = ${caseId} order by started_at desc, id`);
  return Promise.all(rows.map((row) => withAttachment(reader, sessionRow.parse(row))));
}

/** In the order in which they were made. */
export async function marksOf(reader: Reader, sessionId: LiveSessionId): Promise<readonly LiveMark[]> {
  const rows = await reader.all(sql`
    select * from live_mark where session_id = ${sessionId} order by created_at, start_us, id`);
  const fragments = (await attachmentOf(reader, sessionId))?.fragments;
  return rows
    .map((row) => markRow.parse(row))
    .map((mark) => ({ ...mark, fragmentId: fragments?.get(mark.id) ?? null }));
}

export async function runningMarks(reader: Reader, sessionId: LiveSessionId): Promise<readonly BareMark[]> {
  const rows = await reader.all(sql`
    select * from live_mark where session_id = ${sessionId} and end_us is null order by start_us, id`);
  return rows.map((row) => markRow.parse(row));
}

export async function countMarks(reader: Reader, sessionId: LiveSessionId): Promise<number> {
  const row = await reader.first(sql`select count(*) as n from live_mark where session_id = ${sessionId}`);
  return Number(row?.['n'] ?? 0);
}

export async function markById(reader: Reader, markId: LiveMarkId): Promise<BareMark | null> {
  const row = await reader.first(sql`select * from live_mark where id = ${markId}`);
  return row === null ? null : markRow.parse(row);
}
