// An upload: a film source whose bytes a sender hands in piece by piece. A piece is answered when the importer
// is done with it, which is the sender's brake; nothing is stored on the way.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { FilmSource } from './film-source.ts';

export interface Upload {
  readonly source: FilmSource;
  /** The next piece, in order and one at a time. `not-found` once nobody wants it any more. */
  receive(offset: number, bytes: Uint8Array): Promise<Result<null>>;
  /** The sender gives up. */
  withdraw(): void;
  /** Nothing more will be taken. */
  readonly over: boolean;
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly answer: (result: Result<null>) => void;
}

/** `patienceMs`: how long the importer waits for the next piece before it takes the sender for gone. */
export function createUpload(name: string, sizeBytes: number, patienceMs: number): Upload {
  let offered = 0;
  let delivered = 0;
  /** Handed in and not taken yet. */
  let waiting: Piece | null = null;
  /** Taken; answered when the importer asks for the next one. */
  let inHand: Piece | null = null;
  let over = false;
  let wake: () => void = () => undefined;

  function end(): void {
    over = true;
    waiting?.answer(refuse({ code: 'not-found' }));
    inHand?.answer(delivered === sizeBytes ? ok(null) : refuse({ code: 'not-found' }));
    waiting = null;
    inHand = null;
    wake();
  }

  function take(): Uint8Array | null {
    if (waiting === null) return null;
    inHand = waiting;
    waiting = null;
    delivered += inHand.bytes.length;
    return inHand.bytes;
  }

  return {
    get over() {
      return over;
    },
    receive(offset, bytes) {
      if (over) return Promise.resolve(refuse({ code: 'not-found' }));
      const fits = offset === offered && bytes.length > 0 && offered + bytes.length <= sizeBytes;
      if (!fits || waiting !== null || inHand !== null) {
        return Promise.resolve(refuse({ code: 'input.invalid', path: 'offset' }));
      }
      offered += bytes.length;
      return new Promise((answer) => {
        waiting = { bytes, answer };
        wake();
      });
    },
    withdraw: end,
    source: {
      name,
      sizeBytes,
      file: null,
      async next(signal) {
        inHand?.answer(ok(null));
        inHand = null;
        if (delivered === sizeBytes) return ok(null);
        signal.throwIfAborted();
        if (waiting === null && !over) await sleep(signal);
        signal.throwIfAborted();
        const bytes = take();
        return bytes === null ? refuse({ code: 'source.interrupted' }) : ok(bytes);
      },
      async close() {
        end();
      },
    },
  };

  /** Until a piece comes, the sender gives up, the job is cancelled or patience ends. */
  function sleep(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake(), patienceMs);
      wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        wake = () => undefined;
        resolve();
      };
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
