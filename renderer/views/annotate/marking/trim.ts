// Trimming by frames: an edge of a fragment goes to the next frame, never past the other edge or the film.

import { frameAt, timeOfFrame, type FrameTable } from '../../../../shared/domain/recording/frame-table.ts';
import { micros, type Micros, type Span } from '../../../../shared/domain/time.ts';

/** `by` −1 or 1. An edge between two frames first goes to the one that lies in that direction. */
export function trimmed(span: Span, edge: 'start' | 'end', by: -1 | 1, frames: FrameTable): Span {
  const time = beside(span[edge], by, frames);
  if (edge === 'start') return time < span.end ? { ...span, start: time } : span;
  return time > span.start ? { ...span, end: time } : span;
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
