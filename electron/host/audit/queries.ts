// The rows of the log. Written here once and never again: the table itself refuses changes.

import { z } from 'zod';
import { OUTCOMES, type AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { LOG_BEGIN, type LogHead } from '../../../shared/domain/audit/chain.ts';
import type { Reading } from '../../../shared/domain/audit/clock-jump.ts';
import { isEventCode, OBJECT_TYPES } from '../../../shared/domain/audit/events.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, LiveSessionId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { flag, flagCell, id } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const text = z.string().nullable();

const lineRow = z
  .object({
    seq: z.int(),
    at: z.int(),
    monotonic: z.int(),
    boot: z.string(),
    event: z.string().refine(isEventCode),
    outcome: z.literal(OUTCOMES),
    user_id: id<ProfileId>().nullable(),
    role: text,
    responsible_id: id<ProfileId>().nullable(),
    access_point: z.string(),
    app_version: z.string(),
    case_id: id<CaseId>().nullable(),
    recording_id: id<RecordingId>().nullable(),
    object_type: z.enum(OBJECT_TYPES),
    object_id: text,
    object_part: text,
    purpose: text,
    basis: text,
    consent_ref: text,
    emergency: flag,
    recipient_id: text,
    reason: text,
    quantity: z.int().nullable(),
    mac: z.string(),
  })
  .transform(
    (row): AuditLine => ({
      seq: row.seq,
      at: row.at,
      monotonic: row.monotonic,
      boot: row.boot,
      event: row.event,
      outcome: row.outcome,
      userId: row.user_id,
      role: row.role,
      responsibleId: row.responsible_id,
      accessPoint: row.access_point,
      appVersion: row.app_version,
      caseId: row.case_id,
      recordingId: row.recording_id,
      objectType: row.object_type,
      objectId: row.object_id,
      objectPart: row.object_part,
      purpose: row.purpose,
      basis: row.basis,
      consentRef: row.consent_ref,
      emergency: row.emergency,
      recipientId: row.recipient_id,
      reason: row.reason,
      quantity: row.quantity,
      mac: row.mac,
    }),
  );

const parsed = (rows: readonly Row[]): readonly AuditLine[] => rows.map((row) => lineRow.parse(row));

/** As it stands, unparsed: what does not hold what was written fails its MAC, whatever it holds. */
export function sealedLine(row: Row): AuditLine {
  const line = {
    seq: row['seq'],
    at: row['at'],
    monotonic: row['monotonic'],
    boot: row['boot'],
    event: row['event'],
    outcome: row['outcome'],
    userId: row['user_id'],
    role: row['role'],
    responsibleId: row['responsible_id'],
    accessPoint: row['access_point'],
    appVersion: row['app_version'],
    caseId: row['case_id'],
    recordingId: row['recording_id'],
    objectType: row['object_type'],
    objectId: row['object_id'],
    objectPart: row['object_part'],
    purpose: row['purpose'],
    basis: row['basis'],
    consentRef: row['consent_ref'],
    // Anything but 0 and 1 stays what it is, and fails.
    emergency: [false, true][Number(row['emergency'])] ?? row['emergency'],
    recipientId: row['recipient_id'],
    reason: row['reason'],
    quantity: row['quantity'],
    mac: row['mac'],
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only for its MAC, which an odd value does not meet
  return line as unknown as AuditLine;
}

const headRow = z.object({ seq: z.int(), mac: z.string() });
const readingRow = headRow.extend({ at: z.int(), monotonic: z.int(), boot: z.string() });

/** Where the chain ends now. */
export async function lastLine(reader: Reader): Promise<(LogHead & Reading) | null> {
  const row = await reader.first(sql`
    select seq, mac, at, monotonic, boot from audit_event order by seq desc limit 1`);
  return row === null ? null : readingRow.parse(row);
}

export async function insertLine(writer: Writer, line: AuditLine): Promise<void> {
  await writer.run(sql`
    insert into audit_event (
      seq, at, monotonic, boot, event, outcome, user_id, role, responsible_id, access_point, app_version, case_id,
      recording_id, object_type, object_id, object_part, purpose, basis, consent_ref, emergency, recipient_id, reason,
      quantity, mac)
    values (
      ${line.seq}, ${line.at}, ${line.monotonic}, ${line.boot}, ${line.event}, ${line.outcome}, ${line.userId},
      ${line.role}, ${line.responsibleId}, ${line.accessPoint}, ${line.appVersion}, ${line.caseId},
      ${line.recordingId}, ${line.objectType}, ${line.objectId}, ${line.objectPart}, ${line.purpose}, ${line.basis},
      ${line.consentRef}, ${flagCell(line.emergency)}, ${line.recipientId}, ${line.reason}, ${line.quantity},
      ${line.mac})`);
}

/** At most `count` lines after this one, as they stand. */
export function rowsAfter(reader: Reader, seq: number, count: number): Promise<readonly Row[]> {
  return reader.all(sql`select * from audit_event where seq > ${seq} order by seq limit ${count}`);
}

/** The last line not after this one. */
export async function lastUpTo(reader: Reader, seq: number): Promise<LogHead | null> {
  const row = await reader.first(sql`
    select seq, mac from audit_event where seq <= ${seq} order by seq desc limit 1`);
  return row === null ? null : headRow.parse(row);
}

/** The tables of the first vaults, and those with which the log came. */
const FIRST_VERSION = 10;
const FIRST_WITH_LOG = 30;

/** Whether there must have been lines: there is somebody, in a vault that was made with a log. */
export async function mustHaveLines(reader: Reader): Promise<boolean> {
  const row = await reader.first(sql`
    select 1 as must from schema_version made join schema_version logged on logged.applied_at = made.applied_at
    where made.version = ${FIRST_VERSION} and logged.version = ${FIRST_WITH_LOG}
    and exists (select 1 from profile)`);
  return row !== null;
}

const cutRow = z
  .object({ quantity: z.int(), object_id: z.string() })
  .transform((row): LogHead => ({ seq: row.quantity, mac: row.object_id }));

/**
 * To what the first line that is there must be tied: the last that went because its term was over, else the beginning.
 * Read off the lines that tell of it, which are of the chain themselves; where lines before it are there after all,
 * they must be there from the beginning.
 */
export async function startOfLog(reader: Reader): Promise<LogHead> {
  const row = await reader.first(sql`
    select quantity, object_id from audit_event
    where event = 'log.cut' and quantity < (select min(seq) from audit_event) order by quantity desc limit 1`);
  const cut = row === null ? null : cutRow.safeParse(row);
  return cut?.success === true ? cut.data : LOG_BEGIN;
}

/** The last of the lines that were all written before this moment; null where none was, or every one. */
export async function endBefore(reader: Reader, at: number): Promise<LogHead | null> {
  const row = await reader.first(sql`
    select seq, mac from audit_event
    where seq < (select seq from audit_event where at >= ${at} order by seq limit 1) order by seq desc limit 1`);
  return row === null ? null : headRow.parse(row);
}

/** Once a line tells of it: the table refuses it otherwise. */
export async function dropLinesUpTo(writer: Writer, seq: number): Promise<void> {
  await writer.run(sql`delete from audit_event where seq <= ${seq}`);
}

/** A stretch of time, [from, to), UTC milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export async function linesOfCase(
  reader: Reader,
  caseId: CaseId,
  { from, to }: Period,
): Promise<readonly AuditLine[]> {
  return parsed(
    await reader.all(sql`
      select * from audit_event where case_id = ${caseId} and at >= ${from} and at < ${to} order by seq`),
  );
}

export async function linesBetween(reader: Reader, { from, to }: Period): Promise<readonly AuditLine[]> {
  return parsed(
    await reader.all(sql`select * from audit_event where at >= ${from} and at < ${to} order by seq`),
  );
}

const viewRow = z.object({ recording_id: id<RecordingId>(), at: z.int() });

/** When each film was last looked at; UTC milliseconds. Of whom is not told. */
export async function lastViews(reader: Reader): Promise<ReadonlyMap<RecordingId, number>> {
  const rows = await reader.all(sql`
    select recording_id, max(at) as at from audit_event
    where event = 'recording.view' and recording_id is not null group by recording_id`);
  return new Map(rows.map((row) => viewRow.parse(row)).map((row) => [row.recording_id, row.at]));
}

const caseRow = z.object({ case_id: id<CaseId>() });
const sheetRow = z.object({ recording_id: id<RecordingId>() });

/** The family of a recording; of one that is gone, as the log still knows it. */
export async function caseOf(reader: Reader, recordingId: RecordingId): Promise<CaseId | null> {
  const row = await reader.first(sql`select case_id from recording where id = ${recordingId}`);
  if (row !== null) return caseRow.parse(row).case_id;
  const line = await reader.first(sql`
    select case_id from audit_event where recording_id = ${recordingId} and case_id is not null limit 1`);
  return line === null ? null : caseRow.parse(line).case_id;
}

export async function caseOfLive(reader: Reader, liveId: LiveSessionId): Promise<CaseId | null> {
  const row = await reader.first(sql`select case_id from live_session where id = ${liveId}`);
  return row === null ? null : caseRow.parse(row).case_id;
}

const ofCaseRow = z.object({ id: id<RecordingId>(), case_id: id<CaseId>() });

export async function recordingsByCase(reader: Reader): Promise<ReadonlyMap<CaseId, readonly RecordingId[]>> {
  const rows = (await reader.all(sql`select id, case_id from recording`)).map((row) => ofCaseRow.parse(row));
  const byCase = Map.groupBy(rows, ({ case_id: caseId }) => caseId);
  return new Map([...byCase].map(([caseId, ofCase]) => [caseId, ofCase.map((one) => one.id)]));
}

export async function recordingOfSheet(reader: Reader, sheetId: string): Promise<RecordingId | null> {
  const row = await reader.first(sql`select recording_id from sheet where id = ${sheetId}`);
  return row === null ? null : sheetRow.parse(row).recording_id;
}

const nameRow = z.object({ id: z.string(), name: z.string() });
const codeRow = z.object({ id: z.string(), code: z.string() });

export async function namesOf(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.all(sql`select id, name from profile`);
  return new Map(rows.map((row) => nameRow.parse(row)).map(({ id: key, name }) => [key, name]));
}

/** Codes by id, of what is there now. */
export interface Codes {
  readonly cases: ReadonlyMap<string, string>;
  readonly recordings: ReadonlyMap<string, string>;
}

export async function codesOf(reader: Reader): Promise<Codes> {
  const byId = (rows: readonly Row[]) =>
    new Map(rows.map((row) => codeRow.parse(row)).map(({ id: key, code }) => [key, code]));
  return {
    cases: byId(await reader.all(sql`select id, code from care_case`)),
    recordings: byId(await reader.all(sql`select id, code from recording`)),
  };
}
