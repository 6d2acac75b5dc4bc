// What moves with every frame of the film and with every scroll of the timeline is placed outside React: the screen would be rendered anew
// sixty times a second.

import { useEffect, useRef, type RefObject } from 'react';
import type { Micros } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';
import type { Scale } from './scale.ts';
import { useTimeline } from './timeline-context.ts';

/** Calls `place` with every frame that is shown, whenever the view moves, and after every render. */
export function usePlaced<E extends HTMLElement>(
  place: (element: E, now: Micros, scale: Scale) => void,
): RefObject<E | null> {
  const { player } = useDesk();
  const { view, frames } = useTimeline();
  const ref = useRef<E>(null);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
    if (ref.current !== null) place(ref.current, player.moment().time, view.scale());
  });
  useEffect(() => {
    let now = player.moment().time;
    const move = () => {
      if (ref.current !== null) latest.current(ref.current, now, view.scale());
    };
    const stopPlayer = player.watchMoment(({ time }) => {
      now = time;
      frames.request(move);
    });
    const stopView = view.watch(() => frames.request(move));
    return () => {
      stopPlayer();
      stopView();
      frames.drop(move);
    };
  }, [player, view, frames]);
  return ref;
}
