// Level of detail: what is wide enough is drawn as itself, what is not as a crowd, one to a column of the screen.
// What is drawn so depends on the width of the screen, not on how many marks there are.

import { countBefore, touching, type Lane } from './lane.ts';
import type { Scale } from './scale.ts';

/** Narrower than this (CSS pixels) a mark cannot be told from its neighbour. */
export const CROWD_PX = 2;

export interface Shapes {
  /** One mark, `at` its position in the lane; `left` and `right` in CSS pixels. */
  readonly mark: (at: number, left: number, right: number) => void;
  /** So many marks, from position `first` on, in one column of `CROWD_PX` pixels. */
  readonly crowd: (first: number, count: number, left: number) => void;
}

/** Calls `shapes` for everything of the lane that is in view, from left to right. */
export function eachShape(lane: Lane, { view, perPixel, x, time }: Scale, shapes: Shapes): void {
  const margin = ALONE_PX * perPixel;
  const { first, end } = touching(lane, view.from - margin, view.from + view.length + margin);
  let at = first;
  while (at < end) {
    const left = x(lane.starts[at] ?? 0);
    const right = x(lane.ends[at] ?? 0);
    if (right - left >= CROWD_PX || isAlone(lane, at, left, x)) {
      shapes.mark(at, left, right);
      at += 1;
      continue;
    }
    const column = Math.floor(left);
    let next = Math.min(end, Math.max(at + 1, countBefore(lane.starts, time(column + CROWD_PX))));
    // Whoever begins in this column but reaches far beyond it is drawn as itself.
    if (next - 1 > at && x(lane.ends[next - 1] ?? 0) - x(lane.starts[next - 1] ?? 0) >= CROWD_PX) next -= 1;
    shapes.crowd(at, next - at, column);
    at = next;
  }
}

/** A short mark with nothing close to it keeps its face: a moment, or a smile in an hour. */
const ALONE_PX = 12;

function isAlone(lane: Lane, at: number, left: number, x: Scale['x']): boolean {
  const before = at === 0 ? -Infinity : x(lane.ends[at - 1] ?? 0);
  const after = at + 1 >= lane.starts.length ? Infinity : x(lane.starts[at + 1] ?? 0);
  return left - before >= ALONE_PX && after - left >= ALONE_PX;
}
