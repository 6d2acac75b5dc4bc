// Play range: the stretch that playing stays within, in frames.

import { frameAt, timeOfFrame, type FrameTable } from '../../shared/domain/recording/frame-table.ts';
import { micros, type Micros, type Span } from '../../shared/domain/time.ts';

/** Playing stays within this span, until it has been played once or, when it repeats, until it is let go. */
export interface PlayRange {
  readonly span: Span;
  readonly repeat: boolean;
  /** Playing begins this long before the span, so that the eye is there when it starts; at most from the film's own start. */
  readonly preRoll: Micros;
}

export function firstFrameOf(frames: FrameTable, { span, preRoll }: PlayRange): number {
  return frameAt(frames, micros(Math.max(0, span.start - preRoll)));
}

/** The last frame that still begins within the span. */
export function lastFrameOf(frames: FrameTable, { span }: PlayRange): number {
  const frame = frameAt(frames, span.end);
  return timeOfFrame(frames, frame) >= span.end ? Math.max(0, frame - 1) : frame;
}

export function holdsFrame(frames: FrameTable, range: PlayRange, frame: number): boolean {
  return frame >= firstFrameOf(frames, range) && frame <= lastFrameOf(frames, range);
}
