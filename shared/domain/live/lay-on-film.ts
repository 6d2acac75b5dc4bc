// Laying the marks of a live session on a film: which of them fall on it, and where. What falls outside stays in the
// session.

import type { Recording } from '../recording/recording.ts';
import { wholeOf } from '../recording/recording.ts';
import { onFilm, type ClockSync } from '../sync/clock-sync.ts';
import { clampTime, type Span } from '../time.ts';
import type { ClosedMark } from './live-session.ts';

export interface LaidMark {
  readonly mark: ClosedMark;
  readonly span: Span;
  /** Part of it lies before the film or after it. */
  readonly cut: boolean;
}

export interface Laid {
  readonly on: readonly LaidMark[];
  readonly outside: readonly ClosedMark[];
}

export function layOnFilm(
  marks: readonly ClosedMark[],
  sync: ClockSync,
  recording: Pick<Recording, 'duration'>,
): Laid {
  const placed = marks.map((mark) => ({ mark, laid: layOne(mark, sync, recording) }));
  return {
    on: placed.flatMap(({ laid }) => laid ?? []),
    outside: placed.filter(({ laid }) => laid === null).map(({ mark }) => mark),
  };
}

function layOne(mark: ClosedMark, sync: ClockSync, recording: Pick<Recording, 'duration'>): LaidMark | null {
  const whole = wholeOf(recording);
  const meant = { start: onFilm(sync, mark.start), end: onFilm(sync, mark.end) };
  if (mark.start === mark.end) {
    const inside = meant.start >= whole.start && meant.start <= whole.end;
    return inside ? { mark, span: meant, cut: false } : null;
  }
  const span = { start: clampTime(meant.start, whole), end: clampTime(meant.end, whole) };
  if (span.start >= span.end) return null;
  return { mark, span, cut: span.start !== meant.start || span.end !== meant.end };
}
