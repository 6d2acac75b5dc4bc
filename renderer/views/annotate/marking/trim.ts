// Trimming with keys: an edge of a fragment goes a frame or a second further, never past the other edge or the film.

import {
  boundaryNear,
  frameAt,
  timeOfFrame,
  type FrameTable,
} from '../../../../shared/domain/recording/frame-table.ts';
import { micros, MICROS_PER_SECOND, type Micros, type Span } from '../../../../shared/domain/time.ts';

export interface TrimStep {
  readonly edge: 'start' | 'end';
  readonly by: -1 | 1;
  readonly unit: 'frame' | 'second';
}

/** An edge between two frames first goes to the one that lies in that direction. Of a moment both edges go. */
export function trimmed(span: Span, { edge, by, unit }: TrimStep, frames: FrameTable): Span {
  const time = unit === 'frame' ? beside(span[edge], by, frames) : secondOn(span[edge], by, frames);
  if (span.start === span.end) return { start: time, end: time };
  if (edge === 'start') return time < span.end ? { ...span, start: time } : span;
  return time > span.start ? { ...span, end: time } : span;
}

/** A second further, on the boundary of a frame, within the film. */
function secondOn(time: Micros, by: -1 | 1, frames: FrameTable): Micros {
  return boundaryNear(frames, Math.min(Math.max(time + by * MICROS_PER_SECOND, 0), frames.end));
}

/** The picture that an edge is about: the first frame of the fragment, or its last. */
export function frameOfEdge(span: Span, edge: 'start' | 'end', frames: FrameTable): number {
  if (edge === 'start') return frameAt(frames, span.start);
  const frame = frameAt(frames, span.end);
  return timeOfFrame(frames, frame) >= span.end ? Math.max(0, frame - 1) : frame;
}

/** The frame boundary before or after `time`; the film's end is the last boundary. */
function beside(time: Micros, by: -1 | 1, frames: FrameTable): Micros {
  const frame = frameAt(frames, time);
  const start = timeOfFrame(frames, frame);
  if (by === -1) return start < time ? start : timeOfFrame(frames, frame - 1);
  return frame >= frames.times.length - 1 ? micros(frames.end) : timeOfFrame(frames, frame + 1);
}
