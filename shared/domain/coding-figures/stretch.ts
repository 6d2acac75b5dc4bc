// Stretch: what is looked at of a film without a break, the whole of it or an episode, with the events in it.

import { withinEpisode } from '../episode/episode.ts';
import { clampTime, holds, lengthOf, micros, type Micros, type Span } from '../time.ts';
import type { CodedEvent } from './coded-event.ts';

/** Stretches of one film never overlap and stand in order of time. */
export interface Stretch extends Span {
  /** In order of start. */
  readonly events: readonly CodedEvent[];
}

/** What is looked at, seen in two ways: the same stretches with what is on in them, and with what begins in them. */
export interface Watched {
  readonly cut: readonly Stretch[];
  readonly began: readonly Stretch[];
}

export function wholeFilm(events: readonly CodedEvent[], duration: Micros): readonly Stretch[] {
  return [{ start: micros(0), end: duration, events }];
}

/** Spans in any order as what lies between breaks: those that touch are one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || last.end < start) found.push({ start, end });
    else found[found.length - 1] = { start: last.start, end: micros(Math.max(last.end, end)) };
  }
  return found;
}

/**
 * What is on within each span, for how often and how long: an event that reaches over a bound is there with the part
 * inside, and one that reaches over a break is in both. `events` in order of start.
 */
export function cutTo(events: readonly CodedEvent[], spans: readonly Span[]): readonly Stretch[] {
  return joined(spans).map((span) => ({
    ...span,
    events: events
      .filter((event) => withinEpisode(span, event))
      .map((event) => ({
        ...event,
        start: clampTime(event.start, span),
        end: clampTime(event.end, span),
      })),
  }));
}

/** What begins within each span, for what comes after what: what was on already does not begin there. */
export function beganIn(events: readonly CodedEvent[], spans: readonly Span[]): readonly Stretch[] {
  return joined(spans).map((span) => ({
    ...span,
    events: events.filter(({ start }) => holds(span, start)),
  }));
}

/** Of all stretches together. */
export function watchedTime(stretches: readonly Span[]): Micros {
  return micros(stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0));
}

export function allEvents(stretches: readonly Stretch[]): readonly CodedEvent[] {
  return stretches.flatMap(({ events }) => events);
}

/** How many fragments with a code lie in none of the spans, not even partly. */
export function countOutside(events: readonly CodedEvent[], spans: readonly Span[]): number {
  const outside = events.filter((event) => !spans.some((span) => withinEpisode(span, event)));
  return new Set(outside.map(({ fragmentId }) => fragmentId)).size;
}
