// Lag-sequential analysis by events: which code is followed by which, so many events later.

import { figure } from '../agreement/figure.ts';
import type { CodeId } from '../ids.ts';
import { codesAmong, type CodedEvent } from './coded-event.ts';
import type { Transition } from './transition.ts';

export interface LagTable {
  /** Pairs that were counted. */
  readonly pairs: number;
  /** Pairs left out: both begin at the same time, as all codes of one fragment do, so that neither follows. */
  readonly ties: number;
  /** For each code after each code, also itself. */
  readonly transitions: readonly Transition[];
}

/**
 * `events` in order of start, `lag` 1 is the very next. Any code may follow any, itself included. Expected counts from
 * the margins; the residual is the adjusted one, (x − e) / √(e (1 − p₊ⱼ)(1 − pᵢ₊)), which with these margins is the z of
 * Allison & Liker (1982). Source: Bakeman & Quera (2011), Sequential Analysis and Observational Methods.
 */
export function lagTable(events: readonly CodedEvent[], lag: number): LagTable {
  const codes = codesAmong(events);
  const counts = new Map<CodeId, Map<CodeId, number>>();
  const given = new Map<CodeId, number>();
  const target = new Map<CodeId, number>();
  let ties = 0;
  let pairs = 0;
  for (let place = 0; place + lag < events.length; place += 1) {
    const [first, second] = [events[place], events[place + lag]];
    if (first === undefined || second === undefined) continue;
    if (first.start === second.start) {
      ties += 1;
      continue;
    }
    const row = counts.get(first.codeId) ?? new Map<CodeId, number>();
    counts.set(first.codeId, row);
    addOne(row, second.codeId);
    addOne(given, first.codeId);
    addOne(target, second.codeId);
    pairs += 1;
  }
  const transitions = codes.flatMap((from) =>
    codes.map((to) => {
      const observed = counts.get(from)?.get(to) ?? 0;
      const [ofGiven, ofTarget] = [given.get(from) ?? 0, target.get(to) ?? 0];
      const expected = pairs === 0 ? 0 : (ofGiven * ofTarget) / pairs;
      const error = Math.sqrt(expected * (1 - ofGiven / pairs) * (1 - ofTarget / pairs));
      return {
        given: from,
        target: to,
        observed,
        expected,
        probability: figure(observed / ofGiven),
        residual: figure((observed - expected) / error),
      };
    }),
  );
  return { pairs, ties, transitions };
}

function addOne(counts: Map<CodeId, number>, code: CodeId): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}
