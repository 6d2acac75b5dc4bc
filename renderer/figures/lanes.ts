// Fragments that overlap lie in lanes above each other.

import type { TimeRange } from './time-range.ts';

/** The lane of each fragment, 0 and up, in the order of the list: the first one that is free where it starts. */
export function lanesOf(fragments: readonly TimeRange[]): readonly number[] {
  const order = [...fragments.keys()].toSorted((i, j) => startOf(fragments, i) - startOf(fragments, j));
  const busyUntil: number[] = [];
  const lanes = new Map<number, number>();
  for (const index of order) {
    const fragment = fragments[index];
    if (fragment === undefined) continue;
    const free = busyUntil.findIndex((end) => end <= fragment.start);
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = fragment.end;
    lanes.set(index, lane);
  }
  return fragments.map((_, index) => lanes.get(index) ?? 0);
}

function startOf(fragments: readonly TimeRange[], index: number): number {
  return fragments[index]?.start ?? 0;
}
