// Descriptives: how often, how long, how soon and how regularly something was marked. Exact on half-open spans of whole
// microseconds.

import type { CodedRole } from '../code/code.ts';
import type { CodeId } from '../ids.ts';
import { MICROS_PER_SECOND } from '../time.ts';
import { codesAmong, type CodedEvent } from './coded-event.ts';
import { allEvents, watchedTime, type Stretch } from './stretch.ts';

export interface Descriptives {
  readonly count: number;
  /** Of the events that last; null where there is none. Microseconds. */
  readonly durations: Durations | null;
  /** Time in which at least one of the events is on, over all that is looked at: 0–1. */
  readonly share: number;
  /** Events per minute of what is looked at. */
  readonly perMinute: number;
  /**
   * From the beginning of what is looked at to the first; time between stretches is left out. Null where there is none.
   * Microseconds.
   */
  readonly latency: number | null;
  /**
   * Mean time from the end of one to the beginning of the next in the same stretch, 0 where they overlap; null where no
   * stretch has two. Microseconds.
   */
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

/** Events lie within their stretch; all stretches together do not last 0. */
export function describe(stretches: readonly Stretch[]): Descriptives {
  const events = allEvents(stretches);
  const watched = watchedTime(stretches);
  const found = stretches.map((stretch) => coverOf(stretch.events));
  const gapCount = stretches.reduce((sum, stretch) => sum + Math.max(0, stretch.events.length - 1), 0);
  return {
    count: events.length,
    durations: durationsOf(events),
    share: found.reduce((sum, { covered }) => sum + covered, 0) / watched,
    perMinute: events.length / (watched / (60 * MICROS_PER_SECOND)),
    latency: latencyIn(stretches),
    meanGap: gapCount === 0 ? null : found.reduce((sum, { gaps }) => sum + gaps, 0) / gapCount,
  };
}

function latencyIn(stretches: readonly Stretch[]): number | null {
  const place = stretches.findIndex(({ events }) => events.length > 0);
  const stretch = stretches[place];
  const [first] = stretch?.events ?? [];
  if (stretch === undefined || first === undefined) return null;
  return watchedTime(stretches.slice(0, place)) + first.start - stretch.start;
}

/** Microseconds that at least one event covers, and all gaps together. */
function coverOf(events: readonly CodedEvent[]): { readonly covered: number; readonly gaps: number } {
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
export function describeCodes(stretches: readonly Stretch[]): readonly CodeDescriptives[] {
  return codesAmong(allEvents(stretches)).flatMap((codeId) => {
    const ofCode = only(stretches, (event) => event.codeId === codeId);
    const roles = new Set(allEvents(ofCode).map(({ role }) => role));
    const perRole = [...roles].filter((role) => role !== null);
    return [
      { codeId, role: null, figures: describe(ofCode) },
      ...perRole.map((role) => ({
        codeId,
        role,
        figures: describe(only(ofCode, (event) => event.role === role)),
      })),
    ];
  });
}

function only(stretches: readonly Stretch[], keeps: (event: CodedEvent) => boolean): readonly Stretch[] {
  return stretches.map((stretch) => ({ ...stretch, events: stretch.events.filter(keeps) }));
}
