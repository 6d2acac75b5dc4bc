// Rows: fragments that overlap are drawn under each other, as few rows as will do. Interval partitioning: greedy
// in order of start takes no more rows than fragments lie over one another at any time (Kleinberg & Tardos,
// Algorithm Design, 2005, §4.1).

import type { Span } from '../../../../shared/domain/time.ts';
import { createFreeRows } from './free-rows.ts';

export interface Rows {
  /** Row of each span, in the order given; 0 is the upper one. */
  readonly rows: readonly number[];
  /** At least one, so that an empty timeline has its place too. */
  readonly count: number;
}

/** Spans in order of start; each takes the first row that is free. n log n. */
export function rowsOf(spans: readonly Span[]): Rows {
  const free = createFreeRows(spans.length);
  let count = 1;
  const rows = spans.map(({ start, end }) => {
    // A moment takes its place too: two at once go below each other.
    const row = free.take(start, Math.max(end, start + 1));
    count = Math.max(count, row + 1);
    return row;
  });
  return { rows, count };
}
