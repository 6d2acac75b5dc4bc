// Lag-sequential analysis by events: which code is followed by which, so many events later.

import { figure } from '../agreement/figure.ts';
import type { CodeId } from '../ids.ts';
import { codesAmong } from './coded-event.ts';
import { quasiIndependence } from './quasi-independence.ts';
import { allEvents, type Stretch } from './stretch.ts';
import type { Transition } from './transition.ts';
import { takeTurns, type Turns } from './turns.ts';

export interface LagTable {
  /** Pairs that were counted. */
  readonly pairs: number;
  /** Pairs left out: both begin at the same time, as all codes of one fragment do, so that neither follows. */
  readonly ties: number;
  /** For each code after each code, also itself. */
  readonly transitions: readonly Transition[];
}

/**
 * `lag` 1 is the very next in the same stretch: nothing follows over a break. Expected counts and adjusted residuals
 * are those of a table without the cells that chance cannot fill as it fills the others: of codes that take turns (an
 * exclusive group), a code after itself with lag 1, and with a longer lag every pair of the group, because what could
 * come in between hangs on what came first. Without such cells this is Allison & Liker's z (1982). Source: Bakeman &
 * Quera (2011), Sequential Analysis and Observational Methods.
 */
export function lagTable(stretches: readonly Stretch[], lag: number, turns: Turns): LagTable {
  const codes = codesAmong(allEvents(stretches));
  const { counts, pairs, ties } = countPairs(stretches, lag);
  const countOf = (given: CodeId, target: CodeId) => counts.get(given)?.get(target) ?? 0;
  const isLeftOut = (given: CodeId, target: CodeId) =>
    (lag > 1 || given === target) && takeTurns(turns, given, target);
  const fitted = quasiIndependence(
    codes.map((given) => codes.map((target) => (isLeftOut(given, target) ? null : countOf(given, target)))),
  );
  const transitions = codes.flatMap((given, i) => {
    const ofGiven = codes.reduce((sum, target) => sum + countOf(given, target), 0);
    return codes.map((target, j): Transition => {
      const observed = countOf(given, target);
      const { expected, residual } = fitted[i]?.[j] ?? { expected: null, residual: null };
      return { given, target, observed, expected, probability: figure(observed / ofGiven), residual };
    });
  });
  return { pairs, ties, transitions };
}

function countPairs(stretches: readonly Stretch[], lag: number) {
  const counts = new Map<CodeId, Map<CodeId, number>>();
  let [pairs, ties] = [0, 0];
  const apart = stretches.flatMap(({ events }) =>
    events.map((first, place) => ({ first, second: events[place + lag] })),
  );
  for (const { first, second } of apart) {
    if (second === undefined) continue;
    if (first.start === second.start) {
      ties += 1;
      continue;
    }
    const row = counts.get(first.codeId) ?? new Map<CodeId, number>();
    counts.set(first.codeId, row.set(second.codeId, (row.get(second.codeId) ?? 0) + 1));
    pairs += 1;
  }
  return { counts, pairs, ties };
}
