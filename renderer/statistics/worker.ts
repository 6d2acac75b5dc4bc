// The statistics thread: takes one task, works, answers. A fault is not caught here: the browser reports it to the
// page, as a failure, and to the console. Whoever no longer wants the answer ends the thread.

import { perform } from './perform.ts';
import type { FromThread, ToThread } from './protocol.ts';

/** As much of a worker's own scope as is used here; its full types do not go together with those of a page. */
interface ThreadScope {
  postMessage(message: FromThread): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToThread }) => void): void;
}

/** No bar moves visibly more often, and each message costs. */
const PROGRESS_EVERY_MS = 50;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this file only ever runs in a worker
const thread = globalThis as unknown as ThreadScope;

thread.addEventListener('message', ({ data: { kind, question } }) => {
  const value = perform(
    { kind, question },
    sparingly((fraction) => say({ kind: 'progress', fraction })),
  );
  say({ kind: 'answer', value });
});

function say(message: FromThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker knows one listener, its page
  thread.postMessage(message);
}

function sparingly(tell: (fraction: number) => void): (fraction: number) => void {
  let last = performance.now();
  return (fraction) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    tell(fraction);
  };
}
