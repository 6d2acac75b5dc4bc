// The wheel over the timeline: with Ctrl (or a pinch) it zooms at the pointer, alone it scrolls.

import { useEffect, type RefObject } from 'react';
import { useLatest } from '../desk/use-latest.ts';
import type { Scale } from './scale.ts';
import type { TimeViewControl } from './use-time-view.ts';

/** One notch of a common mouse (100 px) zooms by about a third. */
const ZOOM_PER_PIXEL = 0.003;

export function useWheel(area: RefObject<HTMLElement | null>, scale: Scale, control: TimeViewControl): void {
  const latest = useLatest({ scale, control });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      const { scale, control } = latest.current;
      if (event.ctrlKey) {
        event.preventDefault();
        const x = event.clientX - element.getBoundingClientRect().left;
        control.zoomBy(Math.exp(-event.deltaY * ZOOM_PER_PIXEL), scale.time(x));
        return;
      }
      const pixels = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      if (control.scrollBy(pixels * scale.perPixel)) event.preventDefault();
    };
    // Not passive: React's own wheel listeners cannot keep the page from scrolling or zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [area, latest]);
}
