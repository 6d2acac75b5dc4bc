// Response latency: from the beginning of a signal to the beginning of the first response after it.

import type { FragmentLink } from '../fragment/fragment-link.ts';
import type { FragmentId } from '../ids.ts';
import type { CodedEvent } from './coded-event.ts';
import { summaryOf, type Durations } from './descriptives.ts';

export interface ResponseLatency {
  readonly signals: number;
  readonly answered: number;
  /** Linked to responses that all begin before the signal does: neither answered nor left without an answer. */
  readonly before: number;
  /** Of the answered. Microseconds; null where no signal was. */
  readonly latencies: Durations | null;
}

/**
 * `signals` and `responses` in order of start. A signal that was linked to its response waits for that one, however
 * long; any other for the first response that begins with it or within `window` microseconds after it. One response
 * may answer several signals; no fragment answers itself.
 */
export function responseLatency(
  signals: readonly CodedEvent[],
  responses: readonly CodedEvent[],
  links: readonly FragmentLink[],
  window: number,
): ResponseLatency {
  const linked = linkedStarts(responses, links);
  const latencies: number[] = [];
  let before = 0;
  let next = 0;
  for (const { start, fragmentId } of signals) {
    while (next < responses.length && (responses[next]?.start ?? 0) < start) next += 1;
    const tied = linked.get(fragmentId);
    const after = tied?.filter((one) => one >= start) ?? [];
    const first = firstOfOthers(responses, next, fragmentId);
    if (tied !== undefined && after.length === 0) before += 1;
    else if (tied !== undefined) latencies.push(Math.min(...after) - start);
    else if (first !== undefined && first - start <= window) latencies.push(first - start);
  }
  return {
    signals: signals.length,
    answered: latencies.length,
    before,
    latencies: latencies.length === 0 ? null : summaryOf(latencies),
  };
}

/** When the first of another fragment begins, from this place on. */
function firstOfOthers(responses: readonly CodedEvent[], from: number, own: FragmentId): number | undefined {
  let place = from;
  while (responses[place]?.fragmentId === own) place += 1;
  return responses[place]?.start;
}

/** By signal: when each response that was linked to it begins. */
function linkedStarts(
  responses: readonly CodedEvent[],
  links: readonly FragmentLink[],
): ReadonlyMap<FragmentId, readonly number[]> {
  const starts = new Map(responses.map(({ fragmentId, start }) => [fragmentId, start]));
  const linked = new Map<FragmentId, number[]>();
  for (const { from, to, kind } of links) {
    const start = starts.get(from);
    if (kind !== 'answers' || start === undefined || from === to) continue;
    const ofSignal = linked.get(to);
    if (ofSignal === undefined) linked.set(to, [start]);
    else ofSignal.push(start);
  }
  return linked;
}
