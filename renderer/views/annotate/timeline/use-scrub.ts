// Scrubbing: press to go somewhere, drag to look through the film. What was playing plays on afterwards.

import { useRef, type PointerEvent } from 'react';
import { clampTime, micros, type Micros } from '../../../../shared/domain/time.ts';
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
  const scrubbing = useRef<{ readonly wasPlaying: boolean; readonly from: number } | null>(null);

  const timeOf = (event: PointerEvent<HTMLElement>): Micros => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return clampTime(micros(Math.round(timeAt(x))), wholeOf(opened.recording));
  };
  const stop = () => {
    if (scrubbing.current?.wasPlaying === true) player.play();
    scrubbing.current = null;
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      scrubbing.current = { wasPlaying: player.state().playing, from: event.clientX };
      player.seek(timeOf(event));
    },
    onPointerMove(event) {
      const { current } = scrubbing;
      if (current === null || event.clientX === current.from) return;
      if (player.state().playing) player.pause();
      player.seek(timeOf(event));
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
