// Scrubbing: press to go somewhere, drag to look through the film. What was playing plays on afterwards.

import { useRef, type PointerEvent } from 'react';
import { clampTime, micros } from '../../../../shared/domain/time.ts';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { useDesk } from '../desk/desk.ts';

export interface ScrubHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

/** `timeAt`: microseconds at so many CSS pixels from the left edge of the element. */
export function useScrub(timeAt: (x: number) => number): ScrubHandlers {
  const { player, opened } = useDesk();
  const pressed = useRef<{ readonly x: number; dragged: boolean } | null>(null);

  const timeOf = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return clampTime(micros(Math.round(timeAt(x))), wholeOf(opened.recording));
  };
  const stop = () => {
    if (pressed.current?.dragged === true) player.endScrub();
    pressed.current = null;
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, dragged: false };
      player.seek(timeOf(event));
    },
    onPointerMove(event) {
      const { current } = pressed;
      if (current === null || (!current.dragged && event.clientX === current.x)) return;
      current.dragged = true;
      player.scrub(timeOf(event));
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
