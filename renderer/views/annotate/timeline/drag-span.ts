// What dragging does to a fragment: its start, its end, or the whole of it, within the film.

import { boundaryNear, type FrameTable } from '../../../../shared/domain/recording/frame-table.ts';
import { micros, type Micros, type Span } from '../../../../shared/domain/time.ts';
import { snapped, snapShift } from './snap.ts';

export type Grip = 'start' | 'end' | 'body';

export interface DragRules {
  readonly duration: Micros;
  /** No fragment is dragged shorter than this (microseconds). */
  readonly shortest: number;
  /** What an edge may snap to within so many microseconds of a time. */
  readonly targets: (time: number, reach: number) => readonly number[];
  /** How near a target must be, in microseconds; 0 does not snap. */
  readonly reach: number;
  /** With no target in reach an edge takes the time of a frame; null: any time. */
  readonly frames: FrameTable | null;
}

/** `moved`: how far the pointer has come, in microseconds. */
export function draggedSpan(span: Span, grip: Grip, moved: number, rules: DragRules): Span {
  if (grip === 'body') return movedSpan(span, moved, rules);
  const shortest = Math.min(rules.shortest, span.end - span.start);
  if (grip === 'start') {
    return { ...span, start: between(settled(span.start + moved, rules), 0, span.end - shortest) };
  }
  return { ...span, end: between(settled(span.end + moved, rules), span.start + shortest, rules.duration) };
}

/** Where an edge comes to lie that is let go at `time`. */
export function settled(time: number, { targets, reach, frames }: Omit<DragRules, 'shortest'>): number {
  const near = snapped(time, targets(time, reach), reach);
  return near === time && frames !== null ? boundaryNear(frames, time) : near;
}

function movedSpan(span: Span, moved: number, rules: DragRules): Span {
  const { duration, targets, reach, frames } = rules;
  const length = span.end - span.start;
  const [start, end] = [span.start + moved, span.end + moved];
  const shift = snapShift([start, end], [...targets(start, reach), ...targets(end, reach)], reach);
  const meant = shift === 0 && frames !== null ? boundaryNear(frames, start) : start + shift;
  const from = between(meant, 0, duration - length);
  return { start: from, end: micros(from + length) };
}

function between(time: number, least: number, most: number): Micros {
  return micros(Math.round(Math.min(Math.max(time, least), Math.max(least, most))));
}
