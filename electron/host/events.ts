// The hub through which the host tells its listeners what happened.

import type { HostEvent } from '../../shared/contract/events.ts';

export interface EventHub {
  emit(event: HostEvent): void;
  /** Answers how to stop listening. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** What listeners do wrong is told to `onFault` and to nobody else: what happened has happened. */
export function createEventHub(onFault: (error: unknown) => void = () => undefined): EventHub {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          onFault(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
