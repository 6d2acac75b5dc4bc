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

const MICROS_PER_MS = 1_000;

/**
 * When something was to be seen that was noticed at `now`: a person standing still on a picture needs no time to react.
 *
 * @param reaction Milliseconds, at normal speed, that this person presses after what they saw.
 */
export function noticedAt(now: Micros, playing: boolean, rate: number, reaction: number): Micros {
  if (!playing) return now;
  return micros(Math.max(0, now - Math.round(reaction * MICROS_PER_MS * rate)));
}
