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

/** Of one stretch, each in order of start. */
export interface Exchange {
  readonly signals: readonly CodedEvent[];
  readonly responses: readonly CodedEvent[];
}

/**
 * A signal that was linked to its response waits for that one, however long; any other for the first response that
 * begins with it or within `window` microseconds after it. One response may answer several signals; no fragment answers
 * itself. A response in another stretch answers nothing: a signal that was linked to it stays without an answer.
 */
export function responseLatency(
  turns: readonly Exchange[],
  linked: LinkedResponses,
  window: number,
): ResponseLatency {
  const found = turns.map((one) => waitsIn(one, linked, window));
  const latencies = found.flatMap((one) => one.latencies);
  return {
    signals: turns.reduce((sum, { signals }) => sum + signals.length, 0),
    answered: latencies.length,
    before: found.reduce((sum, { before }) => sum + before, 0),
    latencies: latencies.length === 0 ? null : summaryOf(latencies),
  };
}

interface Waits {
  readonly latencies: readonly number[];
  readonly before: number;
}

function waitsIn({ signals, responses }: Exchange, linked: LinkedResponses, window: number): Waits {
  const here = new Set(responses.map(({ fragmentId }) => fragmentId));
  const latencies: number[] = [];
  let before = 0;
  let next = 0;
  for (const { start, fragmentId } of signals) {
    while (next < responses.length && (responses[next]?.start ?? 0) < start) next += 1;
    const tied = linked.get(fragmentId);
    const after = tied?.find((response) => response.start >= start);
    const first = firstOfOthers(responses, next, fragmentId);
    if (tied !== undefined && after === undefined) before += 1;
    else if (after !== undefined && here.has(after.fragmentId)) latencies.push(after.start - start);
    else if (tied === undefined && first !== undefined && first - start <= window) {
      latencies.push(first - start);
    }
  }
  return { latencies, before };
}

/** When the first of another fragment begins, from this place on. */
function firstOfOthers(responses: readonly CodedEvent[], from: number, own: FragmentId): number | undefined {
  let place = from;
  while (responses[place]?.fragmentId === own) place += 1;
  return responses[place]?.start;
}

/** By signal: the responses that were linked to it, in order of start. */
export type LinkedResponses = ReadonlyMap<FragmentId, readonly CodedEvent[]>;

/** `responses`: of the whole film, in order of start. */
export function linkedResponses(
  responses: readonly CodedEvent[],
  links: readonly FragmentLink[],
): LinkedResponses {
  const answers = links.filter(({ kind, from, to }) => kind === 'answers' && from !== to);
  const signalsOf = Map.groupBy(answers, ({ from }) => from);
  const pairs = responses.flatMap((response) =>
    (signalsOf.get(response.fragmentId) ?? []).map(({ to }) => ({ to, response })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ to }) => to)].map(([to, tied]) => [to, tied.map(({ response }) => response)]),
  );
}
