// Two raters' coded events of one recording: the one input shape of every timeline coefficient.

/** Half-open [start, end) in integer milliseconds. */
export type CodedEvent = { readonly start: number; readonly end: number; readonly code: string };

/** The events of rater A and rater B, and the part of the recording that was coded. */
export type CodedSession = Tracks & { readonly t0: number; readonly t1: number };

export type Tracks = { readonly a: readonly CodedEvent[]; readonly b: readonly CodedEvent[] };

/** Stands for "no event" in a table of codes. */
export const NIL = '_nil';

/** The codes that either rater used, by code unit. */
export function codesOf({ a, b }: CodedSession): string[] {
  return [...new Set([...a, ...b].map(({ code }) => code))].toSorted(byCodeUnit);
}

/** Per rater the codes of the events as numbers, equal where the codes are equal. */
export function codeIndices({ a, b }: Tracks): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = ({ code }: CodedEvent): number => {
    const known = numbers.get(code) ?? numbers.size;
    numbers.set(code, known);
    return known;
  };
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)];
}

export function startsOf(events: readonly CodedEvent[]): Float64Array {
  return Float64Array.from(events, ({ start }) => start);
}

export function byStart(events: readonly CodedEvent[]): CodedEvent[] {
  return events.toSorted((first, second) => first.start - second.start);
}

/** By start; of equal starts by code, then end: events that are still equal are interchangeable. */
export function compareEvents(x: CodedEvent, y: CodedEvent): number {
  return x.start - y.start || byCodeUnit(x.code, y.code) || x.end - y.end;
}

export function byCodeUnit(first: string, second: string): number {
  if (first < second) return -1;
  return first > second ? 1 : 0;
}
