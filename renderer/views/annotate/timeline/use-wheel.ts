// The wheel over the timeline: with Ctrl (or a pinch) it zooms at the pointer, alone it scrolls.

import { useEffect, type RefObject } from 'react';
import type { ViewStore } from './view-store.ts';

/** One notch of a common mouse (100 px) zooms by about a third. */
const ZOOM_PER_PIXEL = 0.003;

/** `strips`: an element that begins where the film does on the screen. */
export function useWheel(
  area: RefObject<HTMLElement | null>,
  strips: RefObject<HTMLElement | null>,
  view: ViewStore,
): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      const { time, perPixel } = view.scale();
      if (event.ctrlKey) {
        event.preventDefault();
        const left = strips.current?.getBoundingClientRect().left ?? 0;
        view.zoomBy(Math.exp(-event.deltaY * ZOOM_PER_PIXEL), time(event.clientX - left));
        return;
      }
      const pixels = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      if (view.scrollBy(pixels * perPixel)) event.preventDefault();
    };
    // Not passive: React's own wheel listeners cannot keep the page from scrolling or zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [area, strips, view]);
}
