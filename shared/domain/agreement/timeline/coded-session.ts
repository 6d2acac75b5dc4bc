// Two raters' coded events of one recording: the one input shape of every timeline coefficient.

/** Half-open [start, end) in integer milliseconds. */
export type CodedEvent = { readonly start: number; readonly end: number; readonly code: string };

/** The events of rater A and rater B, and the part of the recording that was coded. */
export type CodedSession = {
  readonly a: readonly CodedEvent[];
  readonly b: readonly CodedEvent[];
  readonly t0: number;
  readonly t1: number;
};

/** Stands for "no event" in a table of codes. */
export const NIL = '_nil';

/** The codes that either rater used, by code unit. */
export function codesOf({ a, b }: CodedSession): string[] {
  return [...new Set([...a, ...b].map(({ code }) => code))].toSorted(byCodeUnit);
}

export function byStart(events: readonly CodedEvent[]): CodedEvent[] {
  return events.toSorted((first, second) => first.start - second.start);
}

export function byCodeUnit(first: string, second: string): number {
  if (first < second) return -1;
  return first > second ? 1 : 0;
}
