// Edges: the begins and ends of all fragments in order, for whoever snaps to them.

import type { Span } from '../../../../shared/domain/time.ts';
import { countBefore } from './lane.ts';

export type Edges = Float64Array;

/** Microseconds, ascending. */
export function edgesOf(spans: readonly Span[]): Edges {
  return Float64Array.from(spans.flatMap(({ start, end }) => [start, end])).toSorted();
}

/** Edges within `reach` of `time`, besides those of the span that is being moved (one of each of its own). */
export function edgesNear(
  edges: Edges,
  time: number,
  reach: number,
  without: Span | null,
): readonly number[] {
  const near = [...edges.subarray(countBefore(edges, time - reach), countBefore(edges, time + reach + 1))];
  for (const own of without === null ? [] : [without.start, without.end]) {
    const at = near.indexOf(own);
    if (at !== -1) near.splice(at, 1);
  }
  return near;
}
