// The rows of a long list that are in sight, as it scrolls and changes its size.

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { scrolledTo, windowOf, type RowWindow } from './row-window.ts';

export interface RowsInSight extends RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** CSS pixels. */
  readonly rowHeight: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

interface Sight {
  readonly scrolled: number;
  readonly height: number;
  readonly rowHeight: number;
}

const BEFORE_MEASURING: Sight = { scrolled: 0, height: 0, rowHeight: 1 };

/** `rowRem`: height of a row in heights of a letter of the page. `kept`: the row that stays in sight; −1: none. */
export function useRowWindow(count: number, rowRem: number, kept: number): RowsInSight {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState(BEFORE_MEASURING);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => setSight((before) => sameOr(before, sightOf(element, rowRem)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [rowRem]);
  const { rowHeight } = sight;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || kept === -1) return;
    const { scrollTop, clientHeight } = element;
    element.scrollTo({ top: scrolledTo(kept, scrollTop, clientHeight, rowHeight) });
  }, [kept, rowHeight]);
  const page = Math.max(1, Math.floor(sight.height / rowHeight) - 1);
  return { ...windowOf(sight.scrolled, sight.height, rowHeight, count), scroller, rowHeight, page };
}

function sightOf(element: HTMLElement, rowRem: number): Sight {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // Whole pixels: ten thousand halves would add up.
  const rowHeight = Math.round(rowRem * rem);
  return {
    scrolled: Math.floor(element.scrollTop / rowHeight) * rowHeight,
    height: element.clientHeight + rowHeight,
    rowHeight,
  };
}

/** Scrolling within one row renders nothing. */
function sameOr(before: Sight, next: Sight): Sight {
  const same =
    before.scrolled === next.scrolled && before.height === next.height && before.rowHeight === next.rowHeight;
  return same ? before : next;
}
