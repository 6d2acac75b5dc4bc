// Time-window sequential analysis: does something begin more often shortly after something else than at other times?

import { figure } from '../agreement/figure.ts';
import type { CodeId } from '../ids.ts';
import { codesAmong } from './coded-event.ts';
import { allEvents, watchedTime, type Watched } from './stretch.ts';
import type { Transition } from './transition.ts';
import type { Turns } from './turns.ts';

/** From after `start` up to and including `end`: what begins together does not follow. */
interface Piece {
  readonly start: number;
  end: number;
}

/**
 * `window` in microseconds after the beginning of the given event, cut to its stretch. Observed: beginnings of the
 * target within any window. Expected: all its beginnings, times the share of what is looked at that the windows take;
 * of a target that takes turns with others, the share of the time in which it was not on, because only then could it
 * begin. The residual is (x − e) / √(e (1 − share)): the adjusted residual of Bakeman & Quera (2011) over time units,
 * in the limit of ever shorter units, so that it does not hang on a chosen unit.
 */
export function windowTable({ began, cut }: Watched, window: number, turns: Turns): readonly Transition[] {
  const watched = watchedTime(began);
  const codes = codesAmong(allEvents(began)).map((codeId) => {
    const ofCode = (event: { readonly codeId: CodeId }) => event.codeId === codeId;
    return {
      codeId,
      begins: began.map(({ events }) => events.filter(ofCode).map(({ start }): number => start)),
      on: turns.has(codeId) ? cut.flatMap(({ events, end }) => piecesOf(events.filter(ofCode), end)) : [],
    };
  });
  return codes.flatMap(({ codeId: given, begins: from }) => {
    const windows = began.flatMap(({ end }, place) => {
      const starts = from[place] ?? [];
      return piecesOf(
        starts.map((start) => ({ start, end: start + window })),
        end,
      );
    });
    return codes.map(({ codeId: target, begins: to, on }): Transition => {
      const share = (lengthOf(windows) - overlapOf(windows, on)) / (watched - lengthOf(on));
      const observed = countWithin(windows, to.flat());
      const expected = figure(to.flat().length * share);
      const followed = from.reduce(
        (sum, starts, place) => sum + countFollowed(starts, to[place] ?? [], window),
        0,
      );
      return {
        given,
        target,
        observed,
        expected,
        probability: figure(followed / from.flat().length),
        residual:
          expected === null ? null : figure((observed - expected) / Math.sqrt(expected * (1 - share))),
      };
    });
  });
}

/** None lasts beyond `most`; what overlaps or touches is one. `spans` in order of start. */
function piecesOf(
  spans: readonly { readonly start: number; readonly end: number }[],
  most: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const span of spans) {
    const end = Math.min(span.end, most);
    const last = pieces.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, end);
    else pieces.push({ start: span.start, end });
  }
  return pieces;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** How long both are on. */
function overlapOf(some: readonly Piece[], others: readonly Piece[]): number {
  let [length, a, b] = [0, 0, 0];
  for (let [one, other] = [some[0], others[0]]; one !== undefined && other !== undefined; ) {
    length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) one = some[(a += 1)];
    else other = others[(b += 1)];
  }
  return length;
}

function countWithin(windows: readonly Piece[], starts: readonly number[]): number {
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
