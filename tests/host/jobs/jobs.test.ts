import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { createJobs, type JobOrder, type ReportProgress } from '../../../electron/host/jobs/jobs.ts';
import { asId, type JobId, type RecordingId } from '../../../shared/domain/ids.ts';
import { isOver, type Job } from '../../../shared/domain/job/job.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { silent } from '../../support/film-tools.ts';

const RECORDING: RecordingId = asId('a'.repeat(32));

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function bench() {
  const told: Job[] = [];
  const ports = { clock: () => Date.now(), randomBytes, log: silent };
  const jobs = createJobs({ ports, emit: (event) => event.kind === 'job' && told.push(event.job) });
  return { jobs, told, ends: (id: JobId) => told.filter((job) => job.id === id && isOver(job)) };
}

/** Work that goes on until it is told how to end. */
function openWork() {
  let finish: (result: Result<RecordingId>) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const result = new Promise<Result<RecordingId>>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  let report: ReportProgress = () => undefined;
  let signal: AbortSignal | null = null;
  return {
    finish: (end: Result<RecordingId>) => finish(end),
    fail: (error: unknown) => fail(error),
    report: (...progress: Parameters<ReportProgress>) => report(...progress),
    signal: () => signal,
    work: (given: ReportProgress, aborted: AbortSignal) => {
      report = given;
      signal = aborted;
      return result;
    },
  };
}

function order(facts: Partial<JobOrder> & Pick<JobOrder, 'work'>): JobOrder {
  return {
    kind: 'import',
    label: 'film.mp4',
    ended: new AbortController().signal,
    dropped: () => undefined,
    ...facts,
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a job', () => {
  test('is queued, runs, and is done once', async () => {
    const { jobs, ends, told } = bench();
    const one = openWork();
    const id = jobs.add(order({ work: one.work }));
    expect(jobs.list()).toMatchObject([
      { id, state: 'queued', phase: 'waiting', label: 'film.mp4', fraction: 0 },
    ]);
    await settle();
    expect(jobs.list()).toMatchObject([{ state: 'running' }]);
    one.finish(ok(RECORDING));
    await settle();
    expect(jobs.list()).toMatchObject([
      { state: 'done', fraction: 1, recordingId: RECORDING, refusal: null },
    ]);
    one.report('copying', 0.5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ends(id)).toHaveLength(1);
    expect(told.at(-1)?.state).toBe('done');
  });

  test('waits for the one before it', async () => {
    const { jobs } = bench();
    const [one, two] = [openWork(), openWork()];
    jobs.add(order({ work: one.work }));
    jobs.add(order({ work: two.work }));
    await settle();
    expect(jobs.list().map((job) => job.state)).toEqual(['running', 'queued']);
    one.fail(new Error('a bug'));
    await settle();
    expect(jobs.list().map((job) => job.state)).toEqual(['failed', 'running']);
    two.finish(ok(RECORDING));
    await jobs.idle();
    expect(jobs.list().map((job) => job.state)).toEqual(['failed', 'done']);
  });

  test.each([
    [
      'a refusal',
      (job: ReturnType<typeof openWork>) => job.finish(refuse({ code: 'media.damaged' })),
      'media.damaged',
    ],
    ['a full disk', (job: ReturnType<typeof openWork>) => job.fail(new StorageError('full')), 'disk.full'],
    [
      'a broken disk',
      (job: ReturnType<typeof openWork>) => job.fail(new StorageError('failed')),
      'disk.failed',
    ],
    ['a bug', (job: ReturnType<typeof openWork>) => job.fail(new Error('secret path')), 'internal'],
  ])('that ends in %s is failed, with its reason', async (_name, end, code) => {
    const { jobs, told } = bench();
    const one = openWork();
    jobs.add(order({ work: one.work }));
    await settle();
    end(one);
    await settle();
    expect(jobs.list()).toMatchObject([{ state: 'failed', refusal: { code }, secondsLeft: null }]);
    expect(JSON.stringify(told)).not.toContain('secret path');
  });
});

describe('cancelling', () => {
  test('stops a running job, which is over when its work has cleared up', async () => {
    const { jobs, ends } = bench();
    const one = openWork();
    const id = jobs.add(order({ work: one.work }));
    await settle();
    expect(jobs.cancel(id)).toEqual(ok(null));
    expect(one.signal()?.aborted).toBe(true);
    expect(ends(id)).toEqual([]);
    one.fail(one.signal()?.reason);
    await settle();
    expect(ends(id)).toMatchObject([{ state: 'cancelled', refusal: null }]);
    jobs.cancel(id);
    await settle();
    expect(ends(id)).toHaveLength(1);
  });

  test('drops a job that waits, at once and without beginning it', async () => {
    const { jobs, ends } = bench();
    const one = openWork();
    const [work, dropped] = [vi.fn<JobOrder['work']>(), vi.fn<() => void>()];
    jobs.add(order({ work: one.work }));
    const id = jobs.add(order({ work, dropped }));
    await settle();
    jobs.cancel(id);
    expect(ends(id)).toMatchObject([{ state: 'cancelled' }]);
    expect(dropped).toHaveBeenCalledOnce();
    one.finish(ok(RECORDING));
    await jobs.idle();
    expect(work).not.toHaveBeenCalled();
    expect(ends(id)).toHaveLength(1);
  });

  test('too late changes nothing: what is in the vault is done', async () => {
    const { jobs } = bench();
    const one = openWork();
    const id = jobs.add(order({ work: one.work }));
    await settle();
    jobs.cancel(id);
    one.finish(ok(RECORDING));
    await settle();
    expect(jobs.list()).toMatchObject([{ state: 'done', recordingId: RECORDING }]);
  });

  test('knows only jobs that are there', () => {
    const { jobs } = bench();
    expect(jobs.cancel(asId('f'.repeat(32)))).toEqual(refuse({ code: 'not-found' }));
  });
});

describe('dismissing', () => {
  test('takes a job off the list when it is over, not before', async () => {
    const { jobs } = bench();
    const one = openWork();
    const id = jobs.add(order({ work: one.work }));
    await settle();
    expect(jobs.dismiss(id)).toEqual(refuse({ code: 'not-found' }));
    one.finish(ok(RECORDING));
    await settle();
    expect(jobs.dismiss(id)).toEqual(ok(null));
    expect(jobs.list()).toEqual([]);
  });
});

describe('the end of the session', () => {
  test('ends its jobs, and of them nothing is shown any more, and only their end is told', async () => {
    const { jobs, ends } = bench();
    const session = new AbortController();
    const one = openWork();
    const dropped = vi.fn<() => void>();
    const running = jobs.add(order({ work: one.work, ended: session.signal }));
    const waiting = jobs.add(order({ work: openWork().work, ended: session.signal, dropped }));
    await settle();
    session.abort();
    expect(one.signal()?.aborted).toBe(true);
    expect(dropped).toHaveBeenCalledOnce();
    const idle = jobs.idle();
    one.fail(new Error('aborted'));
    await idle;
    expect(jobs.list()).toEqual([]);
    expect(ends(running)).toMatchObject([{ state: 'cancelled', label: '' }]);
    expect(ends(waiting)).toMatchObject([{ state: 'cancelled', label: '' }]);
  });

  test('takes what was finished off the list too, and leaves what is of the next session', async () => {
    const { jobs, told } = bench();
    const [first, next] = [new AbortController(), new AbortController()];
    const [finished, failed, later] = [openWork(), openWork(), openWork()];
    jobs.add(order({ work: finished.work, ended: first.signal }));
    jobs.add(order({ work: failed.work, ended: first.signal }));
    const id = jobs.add(order({ work: later.work, ended: next.signal }));
    finished.finish(ok(RECORDING));
    failed.finish(refuse({ code: 'media.damaged' }));
    later.finish(ok(RECORDING));
    await jobs.idle();
    expect(jobs.list()).toHaveLength(3);
    const before = told.length;
    first.abort();
    expect(jobs.list()).toMatchObject([{ id }]);
    expect(told).toHaveLength(before);
  });

  test('shows a running job to nobody while it is clearing up', async () => {
    const { jobs, told } = bench();
    const session = new AbortController();
    const one = openWork();
    jobs.add(order({ work: one.work, ended: session.signal }));
    await settle();
    one.report('copying', 0.5);
    told.length = 0;
    session.abort();
    expect(jobs.list()).toEqual([]);
    one.report('verifying', 0.9);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual([]);
    one.fail(new Error('aborted'));
    await jobs.idle();
  });

  test('before a job was added drops it at once', async () => {
    const { jobs } = bench();
    const work = vi.fn<JobOrder['work']>();
    jobs.add(order({ work, ended: AbortSignal.abort() }));
    await jobs.idle();
    expect(work).not.toHaveBeenCalled();
    expect(jobs.list()).toEqual([]);
  });
});

describe('progress', () => {
  test('is told at most ten times a second, the newest, and the end always', async () => {
    const { jobs, told } = bench();
    const one = openWork();
    jobs.add(order({ work: one.work }));
    await settle();
    told.length = 0;
    for (let step = 0; step < 1000; step += 1) {
      one.report('copying', step / 1000);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(told.length).toBeGreaterThanOrEqual(9);
    expect(told.length).toBeLessThanOrEqual(11);
    one.report('verifying', 0.999);
    one.finish(ok(RECORDING));
    await settle();
    expect(told.at(-1)).toMatchObject({ state: 'done', fraction: 1 });
    const count = told.length;
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toHaveLength(count);
  });

  test('that stops is told too, as soon as it may', async () => {
    const { jobs, told } = bench();
    const one = openWork();
    jobs.add(order({ work: one.work }));
    await settle();
    one.report('copying', 0.1);
    one.report('verifying', 0.9);
    await vi.advanceTimersByTimeAsync(100);
    expect(told.at(-1)).toMatchObject({ phase: 'verifying', fraction: 0.9 });
  });

  test('never goes back', async () => {
    const { jobs } = bench();
    const one = openWork();
    jobs.add(order({ work: one.work }));
    await settle();
    one.report('copying', 0.6);
    one.report('converting', 0.4);
    expect(jobs.list()).toMatchObject([{ phase: 'converting', fraction: 0.6 }]);
  });

  test('tells what is left only when it can be known', async () => {
    const { jobs } = bench();
    const one = openWork();
    jobs.add(order({ work: one.work }));
    await settle();
    await vi.advanceTimersByTimeAsync(9_000);
    one.report('copying', 0.1);
    expect(jobs.list()).toMatchObject([{ secondsLeft: null }]);
    await vi.advanceTimersByTimeAsync(11_000);
    one.report('copying', 0.25);
    expect(jobs.list()).toMatchObject([{ secondsLeft: 60 }]);
  });
});
