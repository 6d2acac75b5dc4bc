// Idle lock: an open vault that nobody uses is locked. The page tells that somebody is there; a page that hangs or
// is gone tells nothing, and then the vault is locked as well. Nothing that runs puts it off: a job is stopped, and
// leaves nothing half behind.

import { isOver } from '../../../shared/domain/job/job.ts';
import type { EventHub } from '../events.ts';
import type { Clock } from '../ports.ts';
import type { CurrentSession } from '../session.ts';
import { LOCK_AFTER_MINUTES } from '../../../shared/contract/lock-after.ts';

const MS_PER_MINUTE = 60_000;
const LONGEST_MINUTES = Math.max(...LOCK_AFTER_MINUTES);
const LOOK_EVERY_MS = 5_000;
/** After a film that was shown to others: they may be alone with the screen. */
const AFTER_SHOWING_MS = 60_000;

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
  /**
   * Somebody is there. `showing`: a film plays, as it is shown to others; a minute after the last such sign the vault is
   * locked, unless somebody touched something since.
   */
  stir(showing: boolean): void;
  /** Looks once; resolves when what it began is done. */
  check(): Promise<void>;
  stop(): void;
}

/** Whoever waits for a job is given the longest time that may be chosen. */
export function createIdleLock({ clock, current, events, minutes, lock, onFault }: IdleLockDeps): IdleLock {
  const running = new Set<string>();
  let lastStir = clock();
  let shown = false;
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
      shown = false;
    }
    if (session === null) return;
    const limit = await limitNow();
    // A clock that was set back must not keep a vault open for longer.
    lastStir = Math.min(lastStir, clock());
    if (clock() - lastStir >= limit) await lock();
  }

  async function limitNow(): Promise<number> {
    if (shown) return AFTER_SHOWING_MS;
    const chosen = await minutes();
    return Math.max(chosen, running.size > 0 ? LONGEST_MINUTES : 0) * MS_PER_MINUTE;
  }

  const timer = setInterval(() => void check().catch(onFault), LOOK_EVERY_MS);
  timer.unref();
  return {
    stir(showing) {
      lastStir = clock();
      shown = showing;
    },
    check,
    stop() {
      clearInterval(timer);
      unsubscribe();
    },
  };
}
