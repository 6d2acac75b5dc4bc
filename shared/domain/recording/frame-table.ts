// Frame table: the presentation time of every frame, so that "frame n" means the same picture always.

import { micros, type Micros } from '../time.ts';

/** Ascending presentation times in microseconds of the played file's own time line. */
export interface FrameTable {
  readonly times: readonly number[];
  /** End of the last frame. */
  readonly end: number;
}

/** Index of the frame on screen at `time`; before the first frame that is the first. */
export function frameAt(table: FrameTable, time: Micros): number {
  let low = 0;
  let high = table.times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.times[middle] ?? Infinity) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the frame that begins nearest to `time`: for steps, which would drift if they were always cut short. */
export function nearestFrame(table: FrameTable, time: Micros): number {
  const frame = frameAt(table, time);
  const next = table.times[frame + 1];
  return next !== undefined && next - time < time - timeOfFrame(table, frame) ? frame + 1 : frame;
}

/** Start of frame `index`, clamped to the film. */
export function timeOfFrame(table: FrameTable, index: number): Micros {
  const last = Math.max(0, table.times.length - 1);
  return micros(table.times[Math.min(Math.max(index, 0), last)] ?? 0);
}

/** The time nearest to `time` at which one frame gives way to the next; the film's end is one too. */
export function boundaryNear(table: FrameTable, time: number): Micros {
  const frame = frameAt(table, micros(Math.max(0, Math.floor(time))));
  const start = timeOfFrame(table, frame);
  const next = frame >= table.times.length - 1 ? micros(table.end) : timeOfFrame(table, frame + 1);
  return time - start <= next - time ? start : next;
}

/**
 * Where to seek so that exactly frame `index` shows: the middle between its time and the next.
 * Seeking to the frame's own time shows the frame before it in a few of every hundred seeks, because the
 * player's clock rounds; the middle is the one point that rounding cannot move to a neighbour.
 */
export function seekPoint(table: FrameTable, index: number): Micros {
  const start = timeOfFrame(table, index);
  const last = table.times.length - 1;
  const end = index >= last ? table.end : (table.times[Math.max(index, 0) + 1] ?? table.end);
  return micros(Math.floor((start + Math.max(end, start)) / 2));
}
