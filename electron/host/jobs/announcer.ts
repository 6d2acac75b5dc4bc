// Tells of a job often enough to look alive and seldom enough to cost nothing: at most ten times a second, the
// newest state only, and the last one always.

import { isOver, type Job } from '../../../shared/domain/job/job.ts';

const PAUSE_MS = 100;

export type Announce = (job: Job) => void;

export function createAnnouncer(tell: Announce): Announce {
  let waiting: Job | null = null;
  let pause: NodeJS.Timeout | null = null;

  function flush(): void {
    pause = null;
    if (waiting === null) return;
    const job = waiting;
    waiting = null;
    say(job);
  }

  function say(job: Job): void {
    tell(job);
    if (!isOver(job)) pause = setTimeout(flush, PAUSE_MS).unref();
  }

  return (job) => {
    if (pause !== null && !isOver(job)) {
      waiting = job;
      return;
    }
    if (pause !== null) clearTimeout(pause);
    pause = null;
    waiting = null;
    say(job);
  };
}
