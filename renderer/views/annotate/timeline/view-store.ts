// View store: which stretch of the film the timeline shows, outside React: it changes with every frame of a scroll,
// and what it moves is painted, not rendered.

import { createListeners } from '../../../api/listeners.ts';
import { scaleOf, type Scale } from './scale.ts';
import {
  COMFORTABLE_VIEW,
  isWhole,
  lengthOfZoom,
  pageOn,
  scrolled,
  viewAround,
  wholeView,
  zoomed,
  zoomOf,
  type TimeView,
} from './time-view.ts';

export interface ViewStore {
  readonly scale: () => Scale;
  readonly setWidth: (width: number) => void;
  readonly show: (view: TimeView) => void;
  /** 2 shows half as much; `time` keeps its place. */
  readonly zoomBy: (factor: number, time: number) => void;
  /** 0…1 for a slider. */
  readonly zoom: () => number;
  readonly setZoom: (zoom: number, around: number) => void;
  /** Microseconds. Answers whether there was anything to scroll. */
  readonly scrollBy: (by: number) => boolean;
  /** The whole film, or a comfortable stretch around this time. */
  readonly toggleFit: (around: number) => void;
  /** Turns the page when the playhead went from one of these times to the other and left the view. */
  readonly follow: (before: number, now: number) => void;
  readonly watch: (listener: () => void) => () => void;
}

/** `duration`: microseconds. */
export function createViewStore(duration: number): ViewStore {
  const listeners = createListeners<null>();
  let scale = scaleOf(wholeView(duration), 0);

  const become = (next: Scale): void => {
    scale = next;
    listeners.tell(null);
  };
  const show = (view: TimeView): void => {
    if (view.from === scale.view.from && view.length === scale.view.length) return;
    become(scaleOf(view, scale.width));
  };
  return {
    scale: () => scale,
    setWidth(width) {
      if (width !== scale.width) become(scaleOf(scale.view, width));
    },
    show,
    zoomBy: (factor, time) => show(zoomed(scale.view, factor, time, duration)),
    zoom: () => zoomOf(scale.view, duration),
    setZoom: (zoom, around) => show(viewAround(around, lengthOfZoom(zoom, duration), duration)),
    scrollBy(by) {
      if (isWhole(scale.view, duration)) return false;
      show(scrolled(scale.view, by, duration));
      return true;
    },
    toggleFit(around) {
      const close = viewAround(around, COMFORTABLE_VIEW, duration);
      show(isWhole(scale.view, duration) ? close : wholeView(duration));
    },
    follow: (before, now) => show(pageOn(scale.view, before, now, duration)),
    watch: (listener) => listeners.add(() => listener()),
  };
}
