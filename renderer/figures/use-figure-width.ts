// The width a drawing has to fill, in its own units. One unit is a sixteenth of the page's text size, so that a
// drawing grows with the text and then has fewer units to lay itself out in.

import { useCallback, useState, type RefCallback } from 'react';
import { flushSync } from 'react-dom';

/** Before anything was measured. */
export const DEFAULT_WIDTH = 640;

/** The text width of an A4 page with margins of 20 mm, so that print shows a drawing at its own size. */
const PRINT_WIDTH = 640;
export const UNITS_PER_REM = 16;
/** Pixels beside the drawing, so that the ring around a part at its edge is not cut off. */
const FRAME_PADDING = 8;

export interface FigureWidth {
  readonly width: number;
  readonly measure: RefCallback<HTMLElement>;
}

export function useFigureWidth(): FigureWidth {
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  const measure = useCallback((frame: HTMLElement | null) => {
    if (frame === null) return undefined;
    const fill = () => setWidth(unitsOf(frame));
    // The page is laid out for paper at once after this event, so the drawing may not wait.
    const toPaper = () => flushSync(() => setWidth(PRINT_WIDTH));
    const observer = new ResizeObserver(fill);
    observer.observe(frame);
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', fill);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', fill);
    };
  }, []);
  return { width, measure };
}

function unitsOf(frame: HTMLElement): number {
  const shown = frame.clientWidth - 2 * FRAME_PADDING;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return shown > 0 ? Math.round((shown / rem) * UNITS_PER_REM) : DEFAULT_WIDTH;
}
