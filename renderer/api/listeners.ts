// A set of listeners: add one, get the way to take it off again; tell them all.

export interface Listeners<T> {
  add(listener: (news: T) => void): () => void;
  readonly tell: (this: void, news: T) => void;
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    add(listener) {
      // A wrapper of its own, so that the same function may listen twice.
      const entry = (news: T) => listener(news);
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    tell(news) {
      for (const listener of listeners) listener(news);
    },
  };
}
