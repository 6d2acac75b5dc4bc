// Zoom and scroll of the detailed timeline. It follows the playhead by turning pages: calmer than a picture that
// slides all the time, and cheaper.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Micros } from '../../../../shared/domain/time.ts';
import type { Player } from '../../../player/player.ts';
import {
  COMFORTABLE_VIEW,
  inView,
  isWhole,
  lengthOfZoom,
  pageWith,
  scrolled,
  viewAround,
  wholeView,
  zoomed,
  zoomOf,
  type TimeView,
} from './time-view.ts';

export interface TimeViewControl {
  readonly view: TimeView;
  /** 0…1 for a slider. */
  readonly zoom: number;
  /** Around the playhead. */
  readonly setZoom: (zoom: number) => void;
  /** 2 shows half as much; `time` keeps its place. Without a time the playhead does. */
  readonly zoomBy: (factor: number, time?: number) => void;
  /** Microseconds. Answers whether there was anything to scroll. */
  readonly scrollBy: (by: number) => boolean;
  /** The whole film, or a comfortable stretch around the playhead. */
  readonly toggleFit: () => void;
}

export function useTimeView(player: Player, duration: Micros): TimeViewControl {
  const [view, setView] = useState(() => wholeView(duration));
  const latest = useRef(view);
  const change = useCallback((next: TimeView) => {
    if (next === latest.current) return;
    latest.current = next;
    setView(next);
  }, []);

  useEffect(() => {
    let before: Micros = player.moment().time;
    return player.watchMoment(({ time }) => {
      // Whoever scrolled away to look elsewhere is not pulled back until the playhead itself leaves.
      const left = inView(latest.current, before) || Math.abs(time - before) > latest.current.length;
      if (left) change(pageWith(latest.current, time, duration));
      before = time;
    });
  }, [player, duration, change]);

  const aroundNow = (length: number) => viewAround(player.moment().time, length, duration);
  return {
    view,
    zoom: zoomOf(view, duration),
    setZoom: (zoom) => change(aroundNow(lengthOfZoom(zoom, duration))),
    zoomBy: (factor, time) => change(zoomed(latest.current, factor, time ?? player.moment().time, duration)),
    scrollBy(by) {
      if (isWhole(latest.current, duration)) return false;
      change(scrolled(latest.current, by, duration));
      return true;
    },
    toggleFit: () =>
      change(isWhole(latest.current, duration) ? aroundNow(COMFORTABLE_VIEW) : wholeView(duration)),
  };
}
