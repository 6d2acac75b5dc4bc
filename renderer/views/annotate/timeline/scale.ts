// Scale: where times lie on the screen at this moment, shared by all layers of the timeline.

import { createContext, useContext } from 'react';
import { timeAt, wholeView, xOf, type TimeView } from './time-view.ts';

export interface Scale {
  readonly view: TimeView;
  /** CSS pixels. */
  readonly width: number;
  readonly x: (time: number) => number;
  readonly time: (x: number) => number;
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

export const ScaleContext = createContext<Scale>(scaleOf(wholeView(1), 0));

export function useScale(): Scale {
  return useContext(ScaleContext);
}
