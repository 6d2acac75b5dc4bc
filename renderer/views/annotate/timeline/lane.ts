// Lane: marks that do not overlap, in order of time, so that what lies at a moment or within a stretch is found by
// halving: no frame that is drawn looks at all of them.

import type { Span } from '../../../../shared/domain/time.ts';

export interface Lane {
  /** Index of each mark in the list it was made from. */
  readonly marks: Int32Array;
  /** Microseconds; both ascending. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** `marks`: indexes into `spans`, in order of start; the spans they mean do not overlap. */
export function laneOf(spans: readonly Span[], marks: readonly number[]): Lane {
  const [starts, ends] = [new Float64Array(marks.length), new Float64Array(marks.length)];
  for (const [at, mark] of marks.entries()) {
    starts[at] = spans[mark]?.start ?? 0;
    ends[at] = spans[mark]?.end ?? 0;
  }
  return { marks: Int32Array.from(marks), starts, ends };
}

/** How many of these ascending times lie before `time`. */
export function countBefore(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions within the lane of the marks that touch the stretch, its bounds included: from `first` to before `end`. */
export function touching(
  lane: Lane,
  from: number,
  to: number,
): { readonly first: number; readonly end: number } {
  // Both run alike, so whoever ends before `from` stands before whoever does not.
  return { first: countBefore(lane.ends, from), end: countBefore(lane.starts, nextAfter(to)) };
}

/**
 * Index of the mark that holds `time`, or null: its begin belongs to it, its end does not. A moment is held for
 * `momentLasts` microseconds.
 */
export function markAt(lane: Lane, time: number, momentLasts: number): number | null {
  const last = countBefore(lane.starts, nextAfter(time)) - 1;
  const [start, end] = [lane.starts[last], lane.ends[last]];
  if (start === undefined || end === undefined) return null;
  return time < (start === end ? start + momentLasts : end) ? (lane.marks[last] ?? null) : null;
}

/** Times are whole microseconds. */
function nextAfter(time: number): number {
  return Math.floor(time) + 1;
}
