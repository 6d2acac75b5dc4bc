// A stretch of a time line.

/** Milliseconds, [start, end). */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}
