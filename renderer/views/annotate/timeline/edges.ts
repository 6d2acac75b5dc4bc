// Edges: the begins and ends of fragments and episodes, for whoever snaps to them.

import type { Span } from '../../../../shared/domain/time.ts';
import { countBefore } from './lane.ts';

export type Edges = Float64Array;

/** Microseconds, ascending. */
export function edgesOf(spans: readonly Span[]): Edges {
  return Float64Array.from(spans.flatMap(({ start, end }) => [start, end])).toSorted();
}

/** Of a few spans; a bound that two of them share stands once. */
export function boundsOf(spans: readonly Span[]): readonly number[] {
  return [...new Set<number>(spans.flatMap(({ start, end }) => [start, end]))];
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
