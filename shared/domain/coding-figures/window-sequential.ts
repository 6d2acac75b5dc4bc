// Time-window sequential analysis: does something begin more often shortly after something else than at other times?

import { figure } from '../agreement/figure.ts';
import type { Micros } from '../time.ts';
import type { CodedEvent } from './coded-event.ts';
import type { Transition } from './transition.ts';

/** From after `start` up to and including `end`: what begins together does not follow. */
interface Window {
  readonly start: number;
  end: number;
}

/**
 * `events` in order of start; `window` in microseconds after the beginning of the given event, cut to the film.
 * Observed: beginnings of the target within any window. Expected: all its beginnings, times the share of the film that
 * the windows take. The residual is (x − e) / √(e (1 − share)): the adjusted residual of Bakeman & Quera (2011) over
 * time units, in the limit of ever shorter units, so that it does not hang on a chosen unit.
 */
export function windowTable(
  events: readonly CodedEvent[],
  duration: Micros,
  window: number,
): readonly Transition[] {
  const starts = [...Map.groupBy(events, ({ codeId }) => codeId)].map(
    ([codeId, ofCode]) => [codeId, ofCode.map(({ start }) => start as number)] as const,
  );
  return starts.flatMap(([given, from]) => {
    const windows = windowsOf(from, duration, window);
    const share = windows.reduce((sum, { start, end }) => sum + end - start, 0) / duration;
    return starts.map(([target, to]): Transition => {
      const observed = countWithin(windows, to);
      const expected = to.length * share;
      return {
        given,
        target,
        observed,
        expected,
        probability: figure(countFollowed(from, to, window) / from.length),
        residual: figure((observed - expected) / Math.sqrt(expected * (1 - share))),
      };
    });
  });
}

/** What overlaps or touches is one. */
function windowsOf(starts: readonly number[], duration: number, length: number): readonly Window[] {
  const windows: Window[] = [];
  for (const start of starts) {
    const end = Math.min(start + length, duration);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

function countWithin(windows: readonly Window[], starts: readonly number[]): number {
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
