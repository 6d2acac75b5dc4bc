// Starts a statistics thread. The page's policy lets no text become script (Trusted Types), and the address of a
// worker counts as such: one policy, which knows this one address, vouches for it.

import { STATISTICS_POLICY } from '../../shared/contract/page-policy.ts';
// oxlint-disable-next-line import/default -- the bundler answers with the address of the built thread
import workerAddress from './worker.ts?worker&url';
import type { FromThread } from './protocol.ts';
import type { StatisticsTask } from './tasks.ts';

interface TrustedTypePolicy {
  createScriptURL(address: string): string;
}

/** The Trusted Types of the browser (W3C), which the compiler's page types do not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): TrustedTypePolicy;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let trustedAddress: string | null = null;

/** Sends the task and passes on what the thread says. Answers how to end it, whatever it is doing. */
export function startThread(task: StatisticsTask, hear: (message: FromThread) => void): () => void {
  trustedAddress ??= trust(workerAddress);
  const worker = new Worker(trustedAddress, { type: 'module', name: 'statistics' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromThread>) => hear(data));
  worker.addEventListener('error', () => hear({ kind: 'failure' }));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  worker.postMessage({ kind: task.kind, question: task.question });
  return () => worker.terminate();
}

function trust(address: string): string {
  const policy = window.trustedTypes?.createPolicy(STATISTICS_POLICY, {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError('only the statistics thread is started here');
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
