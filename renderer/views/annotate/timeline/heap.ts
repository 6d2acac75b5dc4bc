// Heap: what comes first is at hand, whatever is added (binary heap; Williams, 1964).

export interface Heap<T> {
  readonly add: (item: T) => void;
  /** Undefined when empty. */
  readonly first: () => T | undefined;
  /** Takes the first one out. */
  readonly take: () => T | undefined;
}

/** `compare` is negative when `a` comes before `b`. */
export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const items: T[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [items[a], items[b]];
    return one !== undefined && other !== undefined && compare(one, other) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [items[a], items[b]];
    if (one === undefined || other === undefined) return;
    items[a] = other;
    items[b] = one;
  };
  const rise = (from: number): void => {
    let at = from;
    for (let parent = (at - 1) >> 1; at > 0 && isBefore(at, parent); parent = (at - 1) >> 1) {
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = isBefore(right, left) ? right : left;
      if (!isBefore(child, at)) return;
      swap(at, child);
      at = child;
    }
  };
  return {
    add(item) {
      items.push(item);
      rise(items.length - 1);
    },
    first: () => items[0],
    take() {
      swap(0, items.length - 1);
      const taken = items.pop();
      sink();
      return taken;
    },
  };
}
