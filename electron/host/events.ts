// The hub through which the host tells its listeners what happened.

import type { HostEvent } from '../../shared/contract/events.ts';

export interface EventHub {
  emit(event: HostEvent): void;
  /** Answers how to stop listening. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
