// Rows: fragments that overlap are drawn under each other, as few as will do.

import type { Span } from '../../../../shared/domain/time.ts';

export interface Rows {
  /** Row of each span, in the order given; 0 is the upper one. */
  readonly rows: readonly number[];
  /** At least one, so that an empty timeline has its place too. */
  readonly count: number;
}

/** Spans in order of start; each takes the first row that is free. */
export function rowsOf(spans: readonly Span[]): Rows {
  const ends: number[] = [];
  const rows = spans.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
  return { rows, count: Math.max(1, ends.length) };
}
