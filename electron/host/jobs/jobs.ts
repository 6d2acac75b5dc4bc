// Jobs: long work, one at a time, in the order it was asked for. A job lives in memory and in its session; each
// ends exactly once, as done, failed or cancelled.

import type { HostEvent } from '../../../shared/contract/events.ts';
import type { JobId, RecordingId } from '../../../shared/domain/ids.ts';
import { isOver, type Job, type JobKind, type JobPhase } from '../../../shared/domain/job/job.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { newId } from '../feature.ts';
import type { Ports } from '../ports.ts';
import { refusalOfThrow } from '../refusal-of-throw.ts';
import { createAnnouncer, type Announce } from './announcer.ts';

/** `fraction`: 0…1 over the whole job. */
export type ReportProgress = (phase: JobPhase, fraction: number) => void;

export interface JobOrder {
  readonly kind: JobKind;
  readonly label: string;
  /** The session's end is the job's end. */
  readonly ended: AbortSignal;
  /** Answers when everything it began is settled, also after an abort. An import tells what it brought. */
  work(report: ReportProgress, signal: AbortSignal): Promise<Result<RecordingId | null>>;
  /** Called instead of `work` when the job is cancelled before it began. */
  dropped(): void;
}

export interface Jobs {
  add(order: JobOrder): JobId;
  list(): readonly Job[];
  cancel(id: JobId): Result<null>;
  dismiss(id: JobId): Result<null>;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
}

interface Entry {
  job: Job;
  readonly order: JobOrder;
  readonly controller: AbortController;
  readonly announce: Announce;
  startedAt: number;
}

export interface JobsDeps {
  readonly ports: Ports;
  readonly emit: (event: HostEvent) => void;
}

export function createJobs({ ports, emit }: JobsDeps): Jobs {
  const entries = new Map<JobId, Entry>();
  let queue: Promise<void> = Promise.resolve();

  function change(entry: Entry, facts: Partial<Job>): void {
    if (isOver(entry.job)) return;
    entry.job = { ...entry.job, ...facts };
    entry.announce(entry.job);
  }

  function end(entry: Entry, facts: Pick<Job, 'state'> & Partial<Job>): void {
    change(entry, { secondsLeft: null, ...facts });
  }

  async function run(entry: Entry): Promise<void> {
    const { order, controller, job } = entry;
    if (isOver(job)) return;
    entry.startedAt = ports.clock();
    change(entry, { state: 'running' });
    end(
      entry,
      await outcome(order, controller.signal, (phase, fraction) => progress(entry, phase, fraction), ports),
    );
  }

  function progress(entry: Entry, phase: JobPhase, fraction: number): void {
    const reached = Math.max(entry.job.fraction, Math.min(fraction, 1));
    const secondsLeft = secondsToGo(ports.clock() - entry.startedAt, reached);
    change(entry, { phase, fraction: reached, secondsLeft });
  }

  return {
    add(order) {
      const id = newId<JobId>(ports.randomBytes);
      const controller = new AbortController();
      const announce = createAnnouncer((job) => {
        if (!order.ended.aborted) emit({ kind: 'job', job });
        // After the lock only that it is over is told, and nothing that was under it, not even a file's name.
        else if (isOver(job)) emit({ kind: 'job', job: { ...job, label: '', recordingId: null } });
      });
      const entry: Entry = { job: queued(id, order), order, controller, announce, startedAt: 0 };
      entries.set(id, entry);
      const stop = () => {
        // Also what is over goes: whoever opens a vault next must not read what this session brought in.
        entries.delete(id);
        abort(entry, end);
      };
      order.ended.addEventListener('abort', stop, { once: true });
      entry.announce(entry.job);
      queue = queue.then(() => run(entry));
      if (order.ended.aborted) stop();
      return id;
    },
    list: () => [...entries.values()].map((entry) => entry.job),
    cancel(id) {
      const entry = entries.get(id);
      if (entry === undefined) return refuse({ code: 'not-found' });
      abort(entry, end);
      return ok(null);
    },
    dismiss(id) {
      const entry = entries.get(id);
      if (entry === undefined || !isOver(entry.job)) return refuse({ code: 'not-found' });
      entries.delete(id);
      return ok(null);
    },
    async idle() {
      // What was added while we waited is waited for as well.
      for (let last: unknown; last !== queue; ) {
        last = queue;
        await queue;
      }
    },
  };
}

function queued(id: JobId, { kind, label }: JobOrder): Job {
  return {
    id,
    kind,
    label,
    state: 'queued',
    phase: 'waiting',
    fraction: 0,
    secondsLeft: null,
    refusal: null,
    recordingId: null,
  };
}

/** A job that waits is over at once; one that runs is over when its work has cleared up. */
function abort(entry: Entry, end: (entry: Entry, facts: Pick<Job, 'state'>) => void): void {
  entry.controller.abort();
  if (entry.job.state !== 'queued') return;
  end(entry, { state: 'cancelled' });
  entry.order.dropped();
}

/** What was finished before the abort was noticed stays finished: a recording that is there is not "cancelled". */
async function outcome(
  order: JobOrder,
  signal: AbortSignal,
  report: ReportProgress,
  ports: Ports,
): Promise<Pick<Job, 'state'> & Partial<Job>> {
  try {
    const result = await order.work(report, signal);
    if (result.ok) return { state: 'done', fraction: 1, recordingId: result.value };
    return signal.aborted ? { state: 'cancelled' } : { state: 'failed', refusal: result.error };
  } catch (error) {
    if (signal.aborted) return { state: 'cancelled' };
    return { state: 'failed', refusal: refusalOfThrow(error, `job.${order.kind}`, ports.log) };
  }
}

/** Before this there is too little to judge by. */
const HONEST_AFTER_MS = 10_000;

function secondsToGo(elapsedMs: number, fraction: number): number | null {
  if (elapsedMs < HONEST_AFTER_MS || fraction <= 0) return null;
  return Math.round((elapsedMs * (1 - fraction)) / fraction / 1000);
}
