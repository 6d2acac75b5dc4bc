// Marking while the clock runs: each press is an act of its own, on the disk before it is answered.

import { findCode } from '../../../shared/domain/code/codebook.ts';
import { press, type Ongoing } from '../../../shared/domain/coding/press.ts';
import { bareCoding, type Coding } from '../../../shared/domain/fragment/coding.ts';
import type { CodeId, LiveMarkId, LiveSessionId } from '../../../shared/domain/ids.ts';
import type { ClockGap } from '../../../shared/domain/live/live-clock.ts';
import { MOST_MARKS, type LiveSession } from '../../../shared/domain/live/live-session.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { micros, type Micros } from '../../../shared/domain/time.ts';
import { bookById } from '../codebooks/service.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { acting, looseSession, openSession, placeOfLive } from './own-session.ts';
import { countMarks, markById, markToRow, runningMarks, type BareMark } from './queries.ts';

type Ports = FeatureDeps['ports'];

export function pressLive(
  session: Session,
  ports: Ports,
  id: LiveSessionId,
  codeIds: readonly CodeId[],
  at: Micros,
): Promise<Result<null>> {
  return session.journal.act(acting(session, 'live.mark', placeOfLive(id)), async (rows) => {
    const open = await openSession(rows, session, id);
    if (!open.ok) return open;
    const book = await bookById(rows, open.value.codebookId);
    if (book === null) throw new Error('a live session is marked with a code book that is not there');
    if (codeIds.some((code) => findCode(book.content, code) === null)) {
      return refuse({ code: 'fragment.code-not-in-book' });
    }
    const codes = codeIds.flatMap((code) => findCode(book.content, code) ?? []);
    const before = onNow(await runningMarks(rows, id));
    const { running, done } = press<OnNow>(before, {
      codes,
      time: at,
      how: 'toggle',
      content: book.content,
      begin: ({ id: codeId }, since) => ({ coding: bareCoding(codeId), since, mark: null }),
    });
    for (const { mark } of before) {
      if (mark === null || running.some((state) => state.mark === mark)) continue;
      const ended = done.find(({ state }) => state.mark === mark);
      // What ended as it began was a slip.
      if (ended === undefined) await rows.remove('live_mark', mark);
      else await rows.update('live_mark', mark, { start_us: ended.span.start, end_us: ended.span.end });
    }
    return addAll(rows, ports, open.value, [
      ...running.map(({ since, ...state }) => ({ ...state, start: since, end: null })),
      ...done.map(({ state, span }) => ({ ...state, ...span })),
    ]);
  });
}

export function markLive(
  session: Session,
  ports: Ports,
  id: LiveSessionId,
  at: Micros,
  note: string,
): Promise<Result<null>> {
  return session.journal.act(acting(session, 'live.mark', placeOfLive(id)), async (rows) => {
    const open = await openSession(rows, session, id);
    if (!open.ok) return open;
    return addAll(rows, ports, open.value, [{ start: at, end: at, coding: null, note, mark: null }]);
  });
}

/** A state that is on; `mark` null: it was put on just now. */
interface OnNow extends Ongoing {
  readonly coding: Coding;
  readonly mark: LiveMarkId | null;
}

function onNow(marks: readonly BareMark[]): readonly OnNow[] {
  return marks.flatMap(({ id, start, codings }) =>
    codings.map((coding) => ({ coding, since: start, mark: id })),
  );
}

interface NewMark {
  readonly start: Micros;
  readonly end: Micros | null;
  /** Null: a bare moment. */
  readonly coding: Coding | null;
  readonly note?: string;
  /** Not null: it is there already. */
  readonly mark: LiveMarkId | null;
}

async function addAll(
  rows: ActRows,
  ports: Ports,
  { id: sessionId, caseId }: LiveSession,
  marks: readonly NewMark[],
): Promise<Result<null>> {
  const fresh = marks.filter(({ mark }) => mark === null);
  if ((await countMarks(rows, sessionId)) + fresh.length > MOST_MARKS) return refuse({ code: 'live.full' });
  for (const { start, end, coding, note = '' } of fresh) {
    const codings = coding === null ? [] : [coding];
    const id = newId<LiveMarkId>(ports.randomBytes);
    const row = { id, sessionId, start, end, codings, note, createdAt: ports.clock() };
    await rows.insert('live_mark', markToRow(row, caseId));
  }
  return ok(null);
}

/** Not to be taken back: the clock stood still, whoever looks away. */
export function noteGap(session: Session, id: LiveSessionId, gap: ClockGap): Promise<Result<null>> {
  return session.journal.act(acting(session, 'live.edit'), async (rows) => {
    const open = await openSession(rows, session, id);
    if (!open.ok) return open;
    await rows.update('live_session', id, { gaps: JSON.stringify([...open.value.gaps, gap]) });
    return ok(null);
  });
}

/** What still goes on ends with it. */
export function endLive(session: Session, id: LiveSessionId, length: Micros): Promise<Result<null>> {
  return session.journal.act(acting(session, 'live.end', placeOfLive(id)), async (rows) => {
    const open = await openSession(rows, session, id);
    if (!open.ok) return open;
    const running = await runningMarks(rows, id);
    for (const { id: mark, start } of running) {
      await rows.update('live_mark', mark, { end_us: Math.max(start, length) });
    }
    const last = micros(Math.max(length, ...running.map(({ start }) => start)));
    await rows.update('live_session', id, { length_us: last });
    return ok(null);
  });
}

export function editLiveNote(session: Session, id: LiveMarkId, note: string): Promise<Result<null>> {
  return onMark(session, id, 'live.edit', (rows) => rows.update('live_mark', id, { note }));
}

export function removeLiveMark(session: Session, id: LiveMarkId): Promise<Result<null>> {
  return onMark(session, id, 'live.remove-mark', (rows) => rows.remove('live_mark', id));
}

async function onMark(
  session: Session,
  id: LiveMarkId,
  label: 'live.edit' | 'live.remove-mark',
  work: (rows: ActRows) => Promise<void>,
): Promise<Result<null>> {
  const known = await session.db.read((reader) => markById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(acting(session, label, placeOfLive(known.sessionId)), async (rows) => {
    const mark = await markById(rows, id);
    if (mark === null) return refuse({ code: 'not-found' });
    const loose = await looseSession(rows, session, mark.sessionId);
    if (!loose.ok) return loose;
    await work(rows);
    return ok(null);
  });
}
