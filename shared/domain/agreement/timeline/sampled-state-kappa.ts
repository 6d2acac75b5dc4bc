// Kappa of the sets of codes active at sampled instants, as the program BORIS computes it.
import { crossTabulate } from '../contingency-table.ts';
import { type Figure, type ReasonCode } from '../figure.ts';
import { at, indices } from '../indexed.ts';
import { cohenKappa } from '../kappa.ts';
import { agreementWeights } from '../weights.ts';
import { byCodeUnit, type CodedEvent, type CodedSession } from './coded-session.ts';

export type SampledStateKappa = {
  /** Rounded to three decimals, and not rounded. */
  readonly rounded: Figure;
  readonly estimate: Figure;
  readonly nSamples: number;
  readonly reason?: ReasonCode;
};

/** The last sample counts although the division by the step may fall just short of it. */
const ROUNDING = 1e-9;

/**
 * An instant every `step` milliseconds from the first start to the last end, both included. Both ends of an event
 * belong to it; no event is a category of its own. To compare with figures from BORIS; not the kappa to report.
 */
export function sampledStateKappa({ a, b }: CodedSession, step: number): SampledStateKappa {
  const events = [...a, ...b];
  if (events.length === 0) return { rounded: null, estimate: null, nSamples: 0, reason: 'no-events' };
  const first = events.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = events.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  const instants = indices(Math.floor((last - first) / step + ROUNDING) + 1).map(
    (index) => first + index * step,
  );
  const states = [statesAt(a, first, step, instants), statesAt(b, first, step, instants)] as const;
  const pairs = instants.map((_, index): [string, string] => [at(states[0], index), at(states[1], index)]);
  const categories = [...new Set(pairs.flat())].toSorted(byCodeUnit);
  const kappa = cohenKappa(crossTabulate(pairs, categories), agreementWeights(categories, 'none'));
  return {
    rounded: kappa.estimate === null ? null : Math.round(kappa.estimate * 1_000) / 1_000,
    estimate: kappa.estimate,
    nSamples: instants.length,
    ...(kappa.estimate === null ? { reason: 'single-category' as const } : {}),
  };
}

/** Per instant the active codes in order, joined. */
function statesAt(
  events: readonly CodedEvent[],
  t0: number,
  step: number,
  instants: readonly number[],
): string[] {
  const active = instants.map((): string[] => []);
  for (const { start, end, code } of events) {
    if (start >= end) continue;
    for (let index = Math.max(0, Math.floor((start - t0) / step)); index < instants.length; index += 1) {
      const instant = at(instants, index);
      if (instant > end) break;
      if (instant >= start) at(active, index).push(code);
    }
  }
  return active.map((codes) => codes.toSorted(byCodeUnit).join('+'));
}
