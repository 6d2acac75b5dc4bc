// The grid of interval sampling: a stretch of film cut into intervals of one length, exact to the microsecond. What is
// left at the end and shorter than an interval is left out: in a short one less can be seen, and shares would lie.

import { ok, refuse, type Result } from '../result.ts';
import { lengthOf, micros, type Micros, type Span } from '../time.ts';

/**
 * When a code counts: when it is there at any time in the interval, all through it, or at its last moment.
 * Altmann (1974), Powell, Martindale & Kulp (1975).
 */
export const INTERVAL_METHODS = ['partial', 'whole', 'momentary'] as const;
export type IntervalMethod = (typeof INTERVAL_METHODS)[number];

/** Shorter ones nobody can judge one by one. */
export const SHORTEST_INTERVAL = micros(1_000_000);
export const LONGEST_INTERVAL = micros(600_000_000);
/** Three hours in intervals of two seconds. */
export const MOST_INTERVALS = 5_400;

export interface IntervalGrid {
  readonly length: Micros;
  /** In order of time, never overlapping: the whole film, a part of it, or its episodes. Each begins a row anew. */
  readonly parts: readonly Span[];
}

export function intervalCount({ length, parts }: IntervalGrid): number {
  return parts.reduce((sum, part) => sum + wholeIntervals(part, length), 0);
}

/** Half-open, in order of time; the end of one is the begin of the next within a part. */
export function intervalsOf({ length, parts }: IntervalGrid): readonly Span[] {
  return parts.flatMap((part) =>
    Array.from({ length: wholeIntervals(part, length) }, (_, i) => ({
      start: micros(part.start + i * length),
      end: micros(part.start + (i + 1) * length),
    })),
  );
}

/** What lies in no interval, of all parts together. */
export function leftOver({ length, parts }: IntervalGrid): Micros {
  return micros(parts.reduce((sum, part) => sum + (lengthOf(part) % length), 0));
}

export function checkGrid(grid: IntervalGrid): Result<IntervalGrid> {
  const count = intervalCount(grid);
  if (count === 0) return refuse({ code: 'interval.none-fits' });
  return count > MOST_INTERVALS ? refuse({ code: 'interval.too-many', most: MOST_INTERVALS }) : ok(grid);
}

export function sameGrid(a: IntervalGrid, b: IntervalGrid): boolean {
  const same = (part: Span, i: number) => part.start === b.parts[i]?.start && part.end === b.parts[i]?.end;
  return a.length === b.length && a.parts.length === b.parts.length && a.parts.every(same);
}

function wholeIntervals(part: Span, length: Micros): number {
  return Math.floor(lengthOf(part) / length);
}
