// Response latency: from the beginning of a signal to the beginning of the first response after it.

import type { FragmentLink } from '../fragment/fragment-link.ts';
import type { FragmentId } from '../ids.ts';
import type { CodedEvent } from './coded-event.ts';
import { summaryOf, type Durations } from './descriptives.ts';

export interface ResponseLatency {
  readonly signals: number;
  readonly answered: number;
  /** Microseconds; null where no signal was answered. */
  readonly latencies: Durations | null;
}

/**
 * `signals` and `responses` in order of start. A signal that was linked to its response waits for that one, however
 * long; any other for the first response that begins with it or within `window` microseconds after it. One response
 * may answer several signals.
 */
export function responseLatency(
  signals: readonly CodedEvent[],
  responses: readonly CodedEvent[],
  links: readonly FragmentLink[],
  window: number,
): ResponseLatency {
  const linked = linkedStarts(responses, links);
  const latencies: number[] = [];
  let next = 0;
  for (const { start, fragmentId } of signals) {
    while (next < responses.length && (responses[next]?.start ?? 0) < start) next += 1;
    const after = responses[next]?.start;
    const tied = linked.get(fragmentId);
    if (tied !== undefined) latencies.push(tied - start);
    else if (after !== undefined && after - start <= window) latencies.push(after - start);
  }
  return {
    signals: signals.length,
    answered: latencies.length,
    latencies: latencies.length === 0 ? null : summaryOf(latencies),
  };
}

/** By signal: when the earliest response that was linked to it begins. */
function linkedStarts(
  responses: readonly CodedEvent[],
  links: readonly FragmentLink[],
): ReadonlyMap<FragmentId, number> {
  const starts = new Map(responses.map(({ fragmentId, start }) => [fragmentId, start]));
  const linked = new Map<FragmentId, number>();
  for (const { from, to, kind } of links) {
    const start = starts.get(from);
    if (kind !== 'answers' || start === undefined) continue;
    linked.set(to, Math.min(start, linked.get(to) ?? start));
  }
  return linked;
}
