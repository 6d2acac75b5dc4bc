// The list of a live session as a file to take along. That it left is written down first.

import { stringify } from 'csv-stringify/sync';
import { findCode, type BookContent } from '../../../shared/domain/code/codebook.ts';
import type { CodeId, LiveSessionId } from '../../../shared/domain/ids.ts';
import {
  closedMarks,
  lengthOfSession,
  type ClosedMark,
  type LiveSession,
} from '../../../shared/domain/live/live-session.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { toSeconds, type Micros } from '../../../shared/domain/time.ts';
import { bookById } from '../codebooks/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import type { Session } from '../session.ts';
import { openLive } from './service.ts';

const COLUMNS = ['start_s', 'end_s', 'kind', 'code', 'code_nl', 'code_en', 'note'] as const;

/** RFC 4180, seconds with a point; what a spreadsheet could take for a formula is written so that it cannot. */
export async function exportLive(
  session: Session,
  id: LiveSessionId,
  now: number,
): Promise<Result<{ readonly fileName: string; readonly text: string }>> {
  const opened = await openLive(session, id, now);
  if (!opened.ok) return opened;
  const { session: found, marks } = opened.value;
  const book = await session.db.read((reader) => bookById(reader, found.codebookId));
  const closed = closedMarks(found, marks);
  const records = [
    ...closed.flatMap((mark) => recordsOf(mark, book?.content ?? null)),
    ...gapRecords(found),
    endRecord(lengthOfSession(found, marks), found.length === null),
  ];
  await session.audit.noteLiveTaken(session.me.id, id, marks.length);
  const text = stringify(records, {
    header: true,
    columns: [...COLUMNS],
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
  return ok({ fileName: `live-${dayOf(found.startedAt)}.csv`, text });
}

type CsvRecord = Readonly<Record<(typeof COLUMNS)[number], string>>;

function recordsOf(mark: ClosedMark, content: BookContent | null): readonly CsvRecord[] {
  const times = { start_s: seconds(mark.start), end_s: seconds(mark.end), note: mark.note };
  const kind = mark.start === mark.end ? 'moment' : 'state';
  if (mark.codings.length === 0) return [{ ...times, kind: 'mark', ...wordsOf(null, content) }];
  return mark.codings.map(({ codeId }) => ({ ...times, kind, ...wordsOf(codeId, content) }));
}

function wordsOf(code: CodeId | null, content: BookContent | null) {
  const words = code === null || content === null ? null : (findCode(content, code)?.words ?? null);
  return { code: code ?? '', code_nl: words?.nl ?? '', code_en: words?.en ?? '' };
}

const BARE = { code: '', code_nl: '', code_en: '', note: '' };

function gapRecords({ gaps }: LiveSession): readonly CsvRecord[] {
  return gaps.map(({ kind, at, length }) => ({
    ...BARE,
    start_s: seconds(at),
    end_s: (toSeconds(at) + toSeconds(length)).toFixed(3),
    kind: kind === 'asleep' ? 'gap' : 'clock-set-back',
  }));
}

function endRecord(length: Micros, isCutOff: boolean): CsvRecord {
  return { ...BARE, start_s: seconds(length), end_s: seconds(length), kind: isCutOff ? 'cut-off' : 'end' };
}

function seconds(time: Micros): string {
  return toSeconds(time).toFixed(3);
}
