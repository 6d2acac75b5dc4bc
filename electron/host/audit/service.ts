// Reading the log.

import type { LogEntry, LogExport, LogReading, LogReview } from '../../../shared/contract/audit.ts';
import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { toFhir } from '../../../shared/domain/audit/fhir.ts';
import { mergeSameDay, type MergedLines } from '../../../shared/domain/audit/merged-lines.ts';
import { reviewOf } from '../../../shared/domain/audit/review.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { Session } from '../session.ts';
import { toCsv } from './csv.ts';
import { localTime } from './local-time.ts';
import { caseOf, codesOf, linesBetween, linesOfCase, namesOf, type Codes, type Period } from './queries.ts';
import { onlySeen } from './sight.ts';

/** For what writes down elsewhere how far the log goes. */
export { lastLine } from './queries.ts';

/** For the term of the log. */
export { earliestOfLastDays, lineAtFromEnd, oldestLine, oldestLineAt } from './term-queries.ts';

/** For what counts from when a film was last used. */
export { lastViews, namesOf } from './queries.ts';

/** More than anybody reads through; a shorter period shows the rest. */
const MOST_ENTRIES = 500;

type Lines = (reader: Reader) => Promise<readonly AuditLine[]>;

export function logOfVault(session: Session, period: Period): Promise<Result<LogReading>> {
  return read(session, (reader) => linesBetween(reader, period));
}

export function logOfCase(session: Session, caseId: CaseId, period: Period): Promise<Result<LogReading>> {
  return read(session, (reader) => linesOfCase(reader, caseId, period));
}

export function logOfRecording(
  session: Session,
  recordingId: RecordingId,
  period: Period,
): Promise<Result<LogReading>> {
  return read(session, async (reader) => {
    const caseId = await caseOf(reader, recordingId);
    const lines = caseId === null ? [] : await linesOfCase(reader, caseId, period);
    return lines.filter((line) => line.recordingId === recordingId);
  });
}

export async function reviewOfLog(session: Session, period: Period): Promise<Result<LogReview>> {
  return session.db.read(async (reader) => {
    const lines = await onlySeen(reader, session.me.id, await linesBetween(reader, period));
    const names = await namesOf(reader);
    const review = reviewOf(lines, localTime);
    const nameOf = (userId: string | null) => names.get(userId ?? '') ?? '';
    return ok({
      lines: review.lines,
      people: review.people.map((one) => ({ ...one, name: nameOf(one.userId) })),
      remarks: review.remarks.map((one) => ({ ...one, name: nameOf(one.userId) })),
    });
  });
}

export async function exportLog(
  session: Session,
  format: 'csv' | 'fhir',
  period: Period,
): Promise<Result<LogExport>> {
  const { me, db, audit } = session;
  const { lines, names } = await db.read(async (reader) => ({
    lines: await onlySeen(reader, me.id, await linesBetween(reader, period)),
    names: await namesOf(reader),
  }));
  const nameOf = ({ userId }: AuditLine) => names.get(userId ?? '') ?? null;
  const text =
    format === 'csv'
      ? toCsv(lines, nameOf)
      : lines.map((line) => `${JSON.stringify(toFhir(line, nameOf(line)))}\n`).join('');
  // Before it leaves.
  await audit.note({ event: 'log.export', userId: me.id, quantity: lines.length });
  const name = `logboek-${localTime(period.from).day}`;
  return ok({ fileName: format === 'csv' ? `${name}.csv` : `${name}.ndjson`, text, lines: lines.length });
}

async function read(session: Session, linesOf: Lines): Promise<Result<LogReading>> {
  return session.db.read(async (reader) => {
    const lines = await onlySeen(reader, session.me.id, await linesOf(reader));
    const merged = mergeSameDay(lines, (at) => localTime(at).day).toReversed();
    const [names, codes] = [await namesOf(reader), await codesOf(reader)];
    const entries = merged.slice(0, MOST_ENTRIES).map((one) => entryOf(one, names, codes));
    return ok({ entries, more: merged.length > MOST_ENTRIES });
  });
}

function entryOf(merged: MergedLines, names: ReadonlyMap<string, string>, codes: Codes): LogEntry {
  const { caseId, recordingId, ...rest } = merged;
  return {
    ...rest,
    name: names.get(merged.userId ?? '') ?? '',
    caseCode: codes.cases.get(caseId ?? '') ?? null,
    recordingCode: codes.recordings.get(recordingId ?? '') ?? null,
    concernsRecording: recordingId !== null,
  };
}
