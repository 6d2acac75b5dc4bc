// Listens to the loopback shell's events, and goes on listening after every break until it is told to stop.

import type { HostEvent } from '../../shared/contract/events.ts';
import { HEARTBEAT_MS } from '../../shared/contract/wire.ts';
import type { ConnectionState } from './connection-state.ts';
import type { SignedFetch } from './http-session.ts';
import { linesOf } from './lines.ts';

const SILENCE_MS = 3 * HEARTBEAT_MS;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

interface StreamDeps {
  readonly fetch: SignedFetch;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly state: ConnectionState;
  readonly onEvent: (event: HostEvent) => void;
}

/** Resolves when the connection is lost for good or the signal says stop. */
export async function followEventStream(deps: StreamDeps, signal: AbortSignal): Promise<void> {
  const over = () => signal.aborted || deps.state.now() === 'lost';
  let wait = FIRST_PAUSE_MS;
  while (!over()) {
    const heard = await listen(deps, signal);
    if (over()) return;
    deps.state.become('interrupted');
    wait = heard ? FIRST_PAUSE_MS : Math.min(wait * 2, LONGEST_PAUSE_MS);
    await deps.pause(wait, signal);
  }
}

/** One stream from its beginning to its break; answers whether anything came at all. */
async function listen({ fetch, state, onEvent }: StreamDeps, signal: AbortSignal): Promise<boolean> {
  const silence = createSilenceWatch();
  let heard = false;
  try {
    const stop = AbortSignal.any([signal, silence.signal]);
    const response = await fetch('/events', { method: 'GET', signal: stop });
    if (response?.ok !== true || response.body === null) return false;
    for await (const line of linesOf(response.body)) {
      silence.hear();
      heard = true;
      state.become('open');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shell that served this page says it
      if (line !== '') onEvent(JSON.parse(line) as HostEvent);
    }
  } catch {
    // A break; the caller tries again.
  } finally {
    silence.stop();
  }
  return heard;
}

function createSilenceWatch() {
  const broken = new AbortController();
  const start = () => setTimeout(() => broken.abort(), SILENCE_MS);
  let timer = start();
  return {
    signal: broken.signal,
    hear() {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}
