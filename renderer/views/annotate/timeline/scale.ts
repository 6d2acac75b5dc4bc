// Scale: where times lie on the screen at this moment.

import { timeAt, xOf, type TimeView } from './time-view.ts';

export interface Scale {
  readonly view: TimeView;
  /** CSS pixels. */
  readonly width: number;
  readonly x: (time: number) => number;
  readonly time: (x: number) => number;
  /** Microseconds. */
  readonly perPixel: number;
}

export function scaleOf(view: TimeView, width: number): Scale {
  return {
    view,
    width,
    x: (time) => xOf(view, width, time),
    time: (x) => timeAt(view, width, x),
    perPixel: view.length / Math.max(width, 1),
  };
}
