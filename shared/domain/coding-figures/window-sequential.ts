// Time-window sequential analysis: does something begin more often shortly after something else than at other times?

import { figure } from '../agreement/figure.ts';
import type { Micros } from '../time.ts';
import type { CodedEvent } from './coded-event.ts';
import type { Transition } from './transition.ts';
import type { Turns } from './turns.ts';

/** From after `start` up to and including `end`: what begins together does not follow. */
interface Stretch {
  readonly start: number;
  end: number;
}

/**
 * `events` in order of start; `window` in microseconds after the beginning of the given event, cut to the film.
 * Observed: beginnings of the target within any window. Expected: all its beginnings, times the share of the film that
 * the windows take; of a target that takes turns with others, the share of the time in which it was not on, because
 * only then could it begin. The residual is (x − e) / √(e (1 − share)): the adjusted residual of Bakeman & Quera (2011)
 * over time units, in the limit of ever shorter units, so that it does not hang on a chosen unit.
 */
export function windowTable(
  events: readonly CodedEvent[],
  duration: Micros,
  window: number,
  turns: Turns,
): readonly Transition[] {
  const codes = [...Map.groupBy(events, ({ codeId }) => codeId)].map(([codeId, ofCode]) => ({
    codeId,
    starts: ofCode.map(({ start }): number => start),
    on: turns.has(codeId) ? stretchesOf(ofCode, duration) : [],
  }));
  return codes.flatMap(({ codeId: given, starts: from }) => {
    const windows = stretchesOf(
      from.map((start) => ({ start, end: start + window })),
      duration,
    );
    return codes.map(({ codeId: target, starts: to, on }): Transition => {
      const share = (lengthOf(windows) - overlapOf(windows, on)) / (duration - lengthOf(on));
      const observed = countWithin(windows, to);
      const expected = figure(to.length * share);
      return {
        given,
        target,
        observed,
        expected,
        probability: figure(countFollowed(from, to, window) / from.length),
        residual:
          expected === null ? null : figure((observed - expected) / Math.sqrt(expected * (1 - share))),
      };
    });
  });
}

/** Cut to the film; what overlaps or touches is one. `spans` in order of start. */
function stretchesOf(
  spans: readonly { readonly start: number; readonly end: number }[],
  duration: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const span of spans) {
    const end = Math.min(span.end, duration);
    const last = stretches.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start: span.start, end });
  }
  return stretches;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** How long both are on. */
function overlapOf(some: readonly Stretch[], others: readonly Stretch[]): number {
  let [length, a, b] = [0, 0, 0];
  for (let [one, other] = [some[0], others[0]]; one !== undefined && other !== undefined; ) {
    length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) one = some[(a += 1)];
    else other = others[(b += 1)];
  }
  return length;
}

function countWithin(windows: readonly Stretch[], starts: readonly number[]): number {
  let count = 0;
  let place = 0;
  for (const start of starts) {
    while (place < windows.length && (windows[place]?.end ?? 0) < start) place += 1;
    const window = windows[place];
    if (window !== undefined && window.start < start) count += 1;
  }
  return count;
}

/** How many of the given have at least one target in their own window. */
function countFollowed(given: readonly number[], targets: readonly number[], length: number): number {
  let place = 0;
  return given.filter((start) => {
    while (place < targets.length && (targets[place] ?? 0) <= start) place += 1;
    const next = targets[place];
    return next !== undefined && next - start <= length;
  }).length;
}
