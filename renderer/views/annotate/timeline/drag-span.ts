// What dragging does to a fragment: its start, its end, or the whole of it, within the film.

import { micros, type Micros, type Span } from '../../../../shared/domain/time.ts';
import { snapped, snapShift } from './snap.ts';

export type Grip = 'start' | 'end' | 'body';

export interface DragRules {
  readonly duration: Micros;
  /** No fragment is dragged shorter than this (microseconds). */
  readonly shortest: number;
  readonly targets: readonly number[];
  /** How near a target must be, in microseconds; 0 does not snap. */
  readonly reach: number;
}

/** `moved`: how far the pointer has come, in microseconds. */
export function draggedSpan(span: Span, grip: Grip, moved: number, rules: DragRules): Span {
  if (grip === 'body') return movedSpan(span, moved, rules);
  const shortest = Math.min(rules.shortest, span.end - span.start);
  if (grip === 'start') {
    const start = snapped(span.start + moved, rules.targets, rules.reach);
    return { ...span, start: between(start, 0, span.end - shortest) };
  }
  const end = snapped(span.end + moved, rules.targets, rules.reach);
  return { ...span, end: between(end, span.start + shortest, rules.duration) };
}

function movedSpan(span: Span, moved: number, { duration, targets, reach }: DragRules): Span {
  const length = span.end - span.start;
  const shift = moved + snapShift([span.start + moved, span.end + moved], targets, reach);
  const start = between(span.start + shift, 0, duration - length);
  return { start, end: micros(start + length) };
}

function between(time: number, least: number, most: number): Micros {
  return micros(Math.round(Math.min(Math.max(time, least), Math.max(least, most))));
}
