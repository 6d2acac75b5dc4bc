// Idle lock: an open vault that nobody uses is locked. The page tells that somebody is there; a page that hangs or
// is gone tells nothing, and then the vault is locked as well.

import { isOver } from '../../../shared/domain/job/job.ts';
import type { EventHub } from '../events.ts';
import type { Clock } from '../ports.ts';
import type { CurrentSession } from '../session.ts';

const MS_PER_MINUTE = 60_000;
const LOOK_EVERY_MS = 5_000;

export interface IdleLockDeps {
  readonly clock: Clock;
  readonly current: CurrentSession;
  readonly events: EventHub;
  /** After how many minutes without anybody. */
  readonly minutes: () => Promise<number>;
  readonly lock: () => Promise<unknown>;
  /** Told when locking failed; it is tried again at the next look. */
  readonly onFault: (error: unknown) => void;
}

export interface IdleLock {
  /** Somebody is there. */
  stir(): void;
  /** Looks once; resolves when what it began is done. */
  check(): Promise<void>;
  stop(): void;
}

/**
 * A film that is being added is not cut off: the lock then comes when the last one is done, and at once, because
 * nobody is there.
 */
export function createIdleLock({ clock, current, events, minutes, lock, onFault }: IdleLockDeps): IdleLock {
  const running = new Set<string>();
  let lastStir = clock();
  let watched = current();

  const unsubscribe = events.subscribe((event) => {
    if (event.kind !== 'job') return;
    if (isOver(event.job)) running.delete(event.job.id);
    else running.add(event.job.id);
  });

  async function check(): Promise<void> {
    const session = current();
    if (session !== watched) {
      // Whoever just opened the vault is there.
      watched = session;
      lastStir = clock();
    }
    if (session === null || running.size > 0) return;
    const limit = (await minutes()) * MS_PER_MINUTE;
    // A clock that was set back must not keep a vault open for longer.
    lastStir = Math.min(lastStir, clock());
    if (clock() - lastStir >= limit) await lock();
  }

  const timer = setInterval(() => void check().catch(onFault), LOOK_EVERY_MS);
  timer.unref();
  return {
    stir() {
      lastStir = clock();
    },
    check,
    stop() {
      clearInterval(timer);
      unsubscribe();
    },
  };
}
