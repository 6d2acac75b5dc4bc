// What was read is written down once an hour per person and thing: a player asks for a film in hundreds of pieces, and
// a page asks again whenever something changed. What was refused, once a minute.

import type { Clock } from '../ports.ts';

export const READ_LINE_LASTS_MS = 60 * 60_000;
export const REFUSED_LINE_LASTS_MS = 60_000;

export interface ReadMemory {
  /** Runs `write` unless it was done for this key a short while ago; who asks meanwhile waits for the same writing. */
  once(key: string, write: () => Promise<void>): Promise<void>;
}

export function createReadMemory(clock: Clock, lastsMs: number): ReadMemory {
  const written = new Map<string, { readonly at: number; readonly done: Promise<void> }>();
  return {
    once(key, write) {
      const known = written.get(key);
      const age = known === undefined ? Infinity : clock() - known.at;
      // A clock that was put back must not stretch it.
      if (known !== undefined && age >= 0 && age < lastsMs) return known.done;
      const done = write();
      written.set(key, { at: clock(), done });
      done.catch(() => written.delete(key));
      return done;
    },
  };
}
