// The anchor: writes down beside the database how far the log went, often enough that little can be lost unseen, and
// never in the way of who waits for an act.

import { AsyncLocalStorage } from 'node:async_hooks';

export interface Anchor {
  /** A line was added. */
  stir(): void;
  /** Anchors now. @throws StorageError */
  now(): Promise<void>;
  /** No more by itself. */
  stop(): void;
}

/** At the latest after so many lines, or so long after the first of them. */
export const ANCHOR_LINES = 64;
export const ANCHOR_MS = 30_000;

/** `save` brings the head up to the end of the log; `failed` is told when nobody waits for it. */
export function createAnchor(save: () => Promise<void>, failed: (error: unknown) => void): Anchor {
  // Lines are added within a turn at the database; anchoring takes a turn of its own, afterwards.
  const outside = AsyncLocalStorage.snapshot();
  let lines = 0;
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const clear = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    lines = 0;
  };
  const now = (): Promise<void> => {
    clear();
    const saved = last.then(save);
    last = saved.catch(() => null);
    return saved;
  };
  const byItself = (): void => outside(() => void now().catch(failed));
  return {
    stir() {
      lines += 1;
      if (lines >= ANCHOR_LINES) return byItself();
      timer ??= setTimeout(byItself, ANCHOR_MS).unref();
    },
    now,
    stop: clear,
  };
}
