// Running mark: the first of the two keys that make a fragment has been pressed. Begin and end may come in
// either order; whichever time is earlier becomes the start.

import { micros, type Micros, type Span } from '../../../../shared/domain/time.ts';

export type Edge = 'begin' | 'end';

export interface RunningMark {
  readonly edge: Edge;
  readonly time: Micros;
}

export type Marked =
  | { readonly kind: 'running'; readonly mark: RunningMark }
  /** `swapped`: the end was marked at an earlier time than the begin. */
  | { readonly kind: 'done'; readonly span: Span; readonly swapped: boolean };

/** The same edge again moves it; the other one completes the fragment. */
export function pressEdge(running: RunningMark | null, edge: Edge, time: Micros): Marked {
  if (running === null || running.edge === edge) return { kind: 'running', mark: { edge, time } };
  const begin = edge === 'begin' ? time : running.time;
  const end = edge === 'end' ? time : running.time;
  const span = { start: micros(Math.min(begin, end)), end: micros(Math.max(begin, end)) };
  return { kind: 'done', span, swapped: end < begin };
}

/** A person presses this long after what they saw (seconds at normal speed). */
export const REACTION_S = 0.6;

/** When something began that was noticed at `now`: a person standing still on a picture needs no time to react. */
export function noticedAt(now: Micros, playing: boolean, rate: number): Micros {
  if (!playing) return now;
  return micros(Math.max(0, now - Math.round(REACTION_S * 1_000_000 * rate)));
}
