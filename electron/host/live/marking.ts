// Marking while the clock runs: each press is an act of its own, on the disk before it is answered.

import { findCode } from '../../../shared/domain/code/codebook.ts';
import { bareCoding, codesOf } from '../../../shared/domain/fragment/coding.ts';
import type { CodeId, LiveMarkId, LiveSessionId } from '../../../shared/domain/ids.ts';
import type { ClockGap } from '../../../shared/domain/live/live-clock.ts';
import { MOST_MARKS, type LiveSession } from '../../../shared/domain/live/live-session.ts';
import { pressCodes, type Running } from '../../../shared/domain/live/press.ts';
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
    const running = (await runningMarks(rows, id)).flatMap((mark) =>
      codesOf(mark).map((codeId): Running<BareMark> => ({ of: mark, codeId })),
    );
    const { ends, begins, moments } = pressCodes(book.content, running, codeIds);
    for (const { id: mark, start } of ends) {
      await rows.update('live_mark', mark, { end_us: Math.max(start, at) });
    }
    return addAll(rows, ports, open.value, [
      ...begins.map((code) => ({ start: at, end: null, code, note: '' })),
      ...moments.map((code) => ({ start: at, end: at, code, note: '' })),
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
    return addAll(rows, ports, open.value, [{ start: at, end: at, code: null, note }]);
  });
}

interface NewMark {
  readonly start: Micros;
  readonly end: Micros | null;
  readonly code: CodeId | null;
  readonly note: string;
}

async function addAll(
  rows: ActRows,
  ports: Ports,
  { id: sessionId, caseId }: LiveSession,
  marks: readonly NewMark[],
): Promise<Result<null>> {
  if ((await countMarks(rows, sessionId)) + marks.length > MOST_MARKS) return refuse({ code: 'live.full' });
  for (const { code, ...mark } of marks) {
    const codings = code === null ? [] : [bareCoding(code)];
    const id = newId<LiveMarkId>(ports.randomBytes);
    const row = { ...mark, id, sessionId, codings, createdAt: ports.clock() };
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
  return session.journal.act(acting(session, 'live.end'), async (rows) => {
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
