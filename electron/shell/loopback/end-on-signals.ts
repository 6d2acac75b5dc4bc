// Ends the program on a signal, once: a terminal's Ctrl+C often comes twice, and a vault that is being closed
// must not be cut off by the second.

import type { Clock } from '../../host/ports.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Closing that takes longer than this may be broken off by who will not wait. */
export const CLOSE_PATIENCE_MS = 5_000;

export interface SignalSource {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
}

export interface Ending {
  readonly close: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly clock: Clock;
}

/** Exits with 0 when all is closed; with 1 where closing failed or was broken off. */
export function endOnSignals(source: SignalSource, { close, exit, clock }: Ending): void {
  let closingSince: number | null = null;

  function end(): void {
    if (closingSince === null) {
      closingSince = clock();
      close().then(
        () => exit(0),
        () => exit(1),
      );
    } else if (clock() - closingSince >= CLOSE_PATIENCE_MS) {
      exit(1);
    }
  }

  for (const signal of SIGNALS) source.on(signal, end);
}
