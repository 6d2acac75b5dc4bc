// Time on a recording: whole microseconds, and half-open spans [start, end).

declare const unit: unique symbol;

/** Whole microseconds since the first frame of the recording's own time line. */
export type Micros = number & { readonly [unit]: 'µs' };

export const MICROS_PER_SECOND = 1_000_000;

/** @throws RangeError when the number is not a safe whole number: a fraction here is a bug of the caller. */
export function micros(value: number): Micros {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole microseconds: ${value}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where this brand is given
  return value as Micros;
}

/** Seconds (any real number) to the nearest microsecond. */
export function fromSeconds(seconds: number): Micros {
  return micros(Math.round(seconds * MICROS_PER_SECOND));
}

export function toSeconds(time: Micros): number {
  return time / MICROS_PER_SECOND;
}

/** Half-open: a span holds `start` and everything before `end`. */
export interface Span {
  readonly start: Micros;
  readonly end: Micros;
}

export function lengthOf(span: Span): Micros {
  return micros(span.end - span.start);
}

export function holds(span: Span, time: Micros): boolean {
  return span.start <= time && time < span.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function clampTime(time: Micros, within: Span): Micros {
  return micros(Math.min(Math.max(time, within.start), within.end));
}
