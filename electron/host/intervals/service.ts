// Interval sampling: planned and scored by one person, changed by nobody else, seen by others as their fragments are.

import type { IntervalExport, ScoredRun } from '../../../shared/contract/intervals.ts';
import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import { codesIn, findCode } from '../../../shared/domain/code/codebook.ts';
import type { IntervalRunId, IntervalScoreId, RecordingId } from '../../../shared/domain/ids.ts';
import {
  checkAnswer,
  type IntervalAnswer,
  type IntervalRun,
} from '../../../shared/domain/interval/interval-run.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sightOn } from '../blindness/service.ts';
import { bookOn, bookById, keepBook } from '../codebooks/service.ts';
import type { Reader } from '../db/database.ts';
import type { Act, ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { allProfiles } from '../profiles/service.ts';
import { recordingById } from '../recordings/service.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { gridFor, type Wanted } from './grid-for.ts';
import { answerCells, runById, runsOn, runToRow, scoreAt, scoresOf } from './queries.ts';

type Ports = FeatureDeps['ports'];

export function listRuns(session: Session, recordingId: RecordingId): Promise<Result<readonly ScoredRun[]>> {
  return session.db.read(async (reader) => {
    const sight = await sightOn(reader, session.me.id, recordingId);
    const seen = (await runsOn(reader, recordingId)).filter(({ raterId }) =>
      sight.maySeeFragments(raterId, recordingId),
    );
    const runs: ScoredRun[] = [];
    for (const run of seen) runs.push(await withScores(reader, run));
    return ok(runs);
  });
}

export function planRun(
  session: Session,
  ports: Ports,
  recordingId: RecordingId,
  wanted: Wanted,
): Promise<Result<IntervalRun>> {
  const me = session.me.id;
  return session.journal.act(acting(session, 'interval.plan', recordingId), async (rows) => {
    const usable = await checkUsable(rows, recordingId);
    if (!usable.ok) return usable;
    const grid = await gridFor(rows, recordingId, wanted);
    if (!grid.ok) return grid;
    const { book } = await bookOn(rows, recordingId, me);
    const codes = [...new Set(wanted.codes)];
    if (codes.some((code) => findCode(book.content, code) === null)) {
      return refuse({ code: 'fragment.code-not-in-book' });
    }
    const run: IntervalRun = {
      id: newId(ports.randomBytes),
      recordingId,
      raterId: me,
      method: wanted.method,
      ...grid.value,
      codebookId: book.id,
      codes,
      createdAt: ports.clock(),
    };
    await rows.insert('interval_run', runToRow(run));
    await keepBook(rows, ports, recordingId, me);
    return ok(run);
  });
}

/** Null opens the interval again. */
export function scoreInterval(
  session: Session,
  ports: Ports,
  runId: IntervalRunId,
  position: number,
  answer: IntervalAnswer | null,
): Promise<Result<null>> {
  return onOwnRun(session, 'interval.score', runId, async (rows, run) => {
    const checked = checkAnswer(run, position, answer);
    if (!checked.ok) return checked;
    const before = await scoreAt(rows, runId, position);
    if (answer === null) {
      if (before !== null) await rows.remove('interval_score', before.id);
      return ok(null);
    }
    if (before !== null) {
      await rows.update('interval_score', before.id, answerCells(answer));
      return ok(null);
    }
    const place = { run_id: runId, recording_id: run.recordingId, position };
    const id = newId<IntervalScoreId>(ports.randomBytes);
    await rows.insert('interval_score', { id, ...place, ...answerCells(answer) });
    return ok(null);
  });
}

/** With everything scored in it. */
export function removeRun(session: Session, runId: IntervalRunId): Promise<Result<null>> {
  return onOwnRun(session, 'interval.remove', runId, async (rows) => {
    for (const { id } of await scoresOf(rows, runId)) await rows.remove('interval_score', id);
    await rows.remove('interval_run', runId);
    return ok(null);
  });
}

export function exportRun(
  session: Session,
  recordingId: RecordingId,
  runId: IntervalRunId,
): Promise<Result<IntervalExport>> {
  return session.db.read(async (reader) => {
    const run = await runById(reader, runId);
    const recording = await recordingById(reader, recordingId);
    if (run === null || recording === null || run.recordingId !== recordingId) {
      return refuse({ code: 'not-found' });
    }
    const sight = await sightOn(reader, session.me.id, recordingId);
    // Whether there is such a run is not told either.
    if (!sight.maySeeFragments(run.raterId, recordingId)) return refuse({ code: 'not-found' });
    const book = await bookById(reader, run.codebookId);
    if (book === null) throw new Error('intervals are scored with a code book that is not there');
    const { id, version, content } = book;
    const people = await allProfiles(reader);
    return ok({
      ...(await withScores(reader, run)),
      recordingCode: recording.code,
      rater: people.find((one) => one.id === run.raterId)?.name ?? '',
      book: {
        id,
        version,
        name: content.name,
        codes: codesIn(content).map((code) => ({ id: code.id, words: code.words })),
      },
    });
  });
}

async function withScores(reader: Reader, run: IntervalRun): Promise<ScoredRun> {
  const scores = await scoresOf(reader, run.id);
  return { run, scores: scores.map(({ position, answer }) => ({ position, answer })) };
}

async function onOwnRun(
  session: Session,
  label: ActLabel,
  runId: IntervalRunId,
  work: (rows: ActRows, run: IntervalRun) => Promise<Result<null>>,
): Promise<Result<null>> {
  const known = await session.db.read((reader) => runById(reader, runId));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(acting(session, label, known.recordingId), async (rows) => {
    const run = await runById(rows, runId);
    if (run === null) return refuse({ code: 'not-found' });
    if (run.raterId !== session.me.id) return refuse({ code: 'interval.not-yours' });
    const usable = await checkUsable(rows, run.recordingId);
    return usable.ok ? work(rows, run) : usable;
  });
}

function acting(session: Session, label: ActLabel, recordingId: RecordingId): Act {
  const topics = ['intervals', 'history'] as const;
  return { label, actor: session.me.id, place: `recording:${recordingId}`, topics };
}
