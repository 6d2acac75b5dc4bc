// Absence: a vault does not stay open behind a page that has gone. When no page has listened for a while the vault is
// locked, whatever still runs; the program itself goes on, so that a new address leads back in.

import type { Host } from '../../host/api.ts';
import type { Clock } from '../../host/ports.ts';

/** As long as an open vault may be left alone anywhere. */
export const ABSENCE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 30_000;

export interface Absence {
  /** Looks once; locks at most once for each absence. */
  check(): Promise<void>;
  /** Something was asked with a good token. */
  readonly noteLife: (this: void) => void;
  stop(): void;
}

export function watchAbsence(host: Host, clock: Clock, present: () => boolean): Absence {
  let lastLife = clock();
  let locked = false;

  function noteLife(): void {
    lastLife = clock();
    locked = false;
  }

  async function check(): Promise<void> {
    if (present()) return noteLife();
    if (locked || clock() - lastLife < ABSENCE_MS) return undefined;
    locked = true;
    await host.call('vault.lock', {});
    return undefined;
  }

  const timer = setInterval(() => void check(), LOOK_EVERY_MS);
  timer.unref();
  return {
    check,
    noteLife,
    stop() {
      clearInterval(timer);
    },
  };
}
