// What moves with every frame is moved outside React: the screen would be drawn anew sixty times a second.

import { useEffect, useRef, type RefObject } from 'react';
import type { Micros } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';

/** Calls `place` with every frame that is shown, and after every render. */
export function useMoving<E extends HTMLElement>(
  place: (element: E, now: Micros) => void,
): RefObject<E | null> {
  const { player } = useDesk();
  const ref = useRef<E>(null);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
    if (ref.current !== null) place(ref.current, player.moment().time);
  });
  useEffect(
    () =>
      player.watchMoment(({ time }) => {
        if (ref.current !== null) latest.current(ref.current, time);
      }),
    [player],
  );
  return ref;
}
