// The course of a run in bytes: how much of the reading and copying that is to come has been done.

import type { JobPhase } from '../../../shared/domain/job/job.ts';
import type { ReportProgress } from '../jobs/jobs.ts';
import type { Pace } from './files.ts';

export interface Course extends Pace {
  /** What is to be done from here on, in bytes; only grows. */
  expect(bytes: number): void;
  enter(phase: JobPhase): void;
}

export function createCourse(report: ReportProgress, signal: AbortSignal): Course {
  let phase: JobPhase = 'waiting';
  let expected = 0;
  let done = 0;
  const tell = () => report(phase, expected === 0 ? 0 : Math.min(1, done / expected));
  return {
    signal,
    expect(bytes) {
      expected += bytes;
    },
    enter(next) {
      signal.throwIfAborted();
      phase = next;
      tell();
    },
    passed(bytes) {
      done += bytes;
      tell();
    },
  };
}
