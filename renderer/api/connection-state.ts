// The state of a connection, to read at once and to watch.

import { createListeners } from './listeners.ts';
import type { Connection } from './transport.ts';

export interface ConnectionState {
  now(): Connection;
  /** `lost` is final. */
  become(next: Connection): void;
  watch(listener: () => void): () => void;
}

export function createConnectionState(first: Connection): ConnectionState {
  const listeners = createListeners<null>();
  let state = first;
  return {
    now: () => state,
    become(next) {
      if (state === next || state === 'lost') return;
      state = next;
      listeners.tell(null);
    },
    watch: (listener) => listeners.add(() => listener()),
  };
}
