// Descriptives: how often, how long, how soon and how regularly something was marked. Exact on half-open spans of whole
// microseconds.

import type { CodedRole } from '../code/code.ts';
import type { CodeId } from '../ids.ts';
import { MICROS_PER_SECOND, type Micros } from '../time.ts';
import type { CodedEvent } from './coded-event.ts';

export interface Descriptives {
  readonly count: number;
  /** Of the events that last; null where there is none. Microseconds. */
  readonly durations: Durations | null;
  /** Time in which at least one of the events is on, over that of the film: 0–1. */
  readonly share: number;
  /** Events per minute of film. */
  readonly perMinute: number;
  /** From the beginning of the film to the first; null where there is none. Microseconds. */
  readonly latency: number | null;
  /** Mean time from the end of one to the beginning of the next, 0 where they overlap; null under two. Microseconds. */
  readonly meanGap: number | null;
}

export interface Durations {
  /** Events that last; moments have no duration. */
  readonly count: number;
  /** What overlaps counts twice. */
  readonly total: number;
  readonly mean: number;
  readonly median: number;
  readonly shortest: number;
  readonly longest: number;
}

/** `events` in order of start, each within a film of `duration` microseconds, which is not 0. */
export function describe(events: readonly CodedEvent[], duration: Micros): Descriptives {
  const { covered, gaps } = stretchesOf(events);
  return {
    count: events.length,
    durations: durationsOf(events),
    share: covered / duration,
    perMinute: events.length / (duration / (60 * MICROS_PER_SECOND)),
    latency: events[0]?.start ?? null,
    meanGap: events.length < 2 ? null : gaps / (events.length - 1),
  };
}

/** Microseconds that at least one event covers, and all gaps together. */
function stretchesOf(events: readonly CodedEvent[]): { readonly covered: number; readonly gaps: number } {
  let covered = 0;
  let gaps = 0;
  let end: number | null = null;
  for (const event of events) {
    const from = Math.max(event.start, end ?? 0);
    covered += Math.max(0, event.end - from);
    if (end !== null) gaps += Math.max(0, event.start - end);
    end = Math.max(event.end, end ?? 0);
  }
  return { covered, gaps };
}

function durationsOf(events: readonly CodedEvent[]): Durations | null {
  const lengths = events.map(({ start, end }) => end - start).filter((length) => length > 0);
  return lengths.length === 0 ? null : summaryOf(lengths);
}

/** `values`: at least one. */
export function summaryOf(values: readonly number[]): Durations {
  const sorted = values.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  return {
    count: sorted.length,
    total,
    mean: total / sorted.length,
    median: medianOf(sorted),
    shortest: sorted[0] ?? 0,
    longest: sorted.at(-1) ?? 0,
  };
}

/** Of an even number the mean of the middle two. */
function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

export interface CodeDescriptives {
  readonly codeId: CodeId;
  /** Null: whoever did it. */
  readonly role: CodedRole | null;
  readonly figures: Descriptives;
}

/** For each code that occurs one line, and under it one for each role it was given, where there is any. */
export function describeCodes(events: readonly CodedEvent[], duration: Micros): readonly CodeDescriptives[] {
  return [...Map.groupBy(events, ({ codeId }) => codeId)].flatMap(([codeId, ofCode]) => {
    const roles = Map.groupBy(ofCode, ({ role }) => role);
    const perRole = [...roles].filter(([role]) => role !== null);
    return [
      { codeId, role: null, figures: describe(ofCode, duration) },
      ...perRole.map(([role, ofRole]) => ({ codeId, role, figures: describe(ofRole, duration) })),
    ];
  });
}
