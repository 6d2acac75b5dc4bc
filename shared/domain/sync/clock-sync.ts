// ClockSync: how the times of one clock lie on the time line of a film: a stopwatch on its recording, or a second film of
// the same visit on the first. One common point gives how far they lie apart; a second one how fast they drift.

import { ok, refuse, type Result } from '../result.ts';
import { fromSeconds, micros, type Micros } from '../time.ts';

export interface ClockSync {
  /** Where the film is when the other clock stands at 0. */
  readonly offset: Micros;
  /** How much longer a stretch is on the film than on the other clock, in whole parts per billion. */
  readonly drift: number;
}

/** One and the same instant: `at` on the other clock, `on` on the film. */
export interface CommonPoint {
  readonly at: Micros;
  readonly on: Micros;
}

const BILLION = 1_000_000_000;
const SECONDS_PER_HOUR = 3600;

/** Closer together, how sharply the points were chosen says more than the clocks do. */
export const LEAST_APART: Micros = fromSeconds(10);
/** Parts per billion. Clocks differ by parts in a hundred thousand; a film that was run at another speed by a few percent. */
export const MOST_DRIFT = 50_000_000;
/** Micros either way. */
export const MOST_OFFSET = 86_400_000_000;

/** `second` null: both clocks are taken to run alike. */
export function syncOf(first: CommonPoint, second: CommonPoint | null): Result<ClockSync> {
  if (second === null) return ok({ offset: micros(first.on - first.at), drift: 0 });
  const apart = second.at - first.at;
  if (Math.abs(apart) < LEAST_APART) return refuse({ code: 'sync.points-too-close' });
  const drift = Math.round(((second.on - first.on) / apart - 1) * BILLION);
  if (Math.abs(drift) > MOST_DRIFT) return refuse({ code: 'sync.not-the-same' });
  // Half of the rounding at either point.
  const middle = { at: (first.at + second.at) / 2, on: (first.on + second.on) / 2 };
  return ok({ offset: micros(Math.round(middle.on - middle.at * factorOf({ drift }))), drift });
}

/** Time on the film. */
export function onFilm(sync: ClockSync, at: Micros): Micros {
  return micros(Math.round(sync.offset + at * factorOf(sync)));
}

/** Time on the other clock. */
export function onOther(sync: ClockSync, on: Micros): Micros {
  return micros(Math.round((on - sync.offset) / factorOf(sync)));
}

/** How many seconds the film gains on the other clock in an hour; negative: it falls behind. */
export function secondsPerHour({ drift }: Pick<ClockSync, 'drift'>): number {
  return (drift / BILLION) * SECONDS_PER_HOUR;
}

/** How fast the other must run where the film runs at 1. */
export function rateOfOther(sync: Pick<ClockSync, 'drift'>): number {
  return 1 / factorOf(sync);
}

function factorOf({ drift }: Pick<ClockSync, 'drift'>): number {
  return 1 + drift / BILLION;
}
