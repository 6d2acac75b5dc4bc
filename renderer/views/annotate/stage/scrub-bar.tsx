// ScrubBar: the whole film as one thin bar at the foot of the picture, also where it fills the screen. Pressing
// and dragging goes there with the picture along; the pointer over it shows a small picture of what is there.
// For keys and readers there are the transport buttons and the time field: it is hidden from readers.

import { useRef, useState, type PointerEvent } from 'react';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { clampTime, micros, type Micros } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';
import { useMoving } from '../timeline/use-moving.ts';
import { HoverPreview } from './hover-preview.tsx';
import styles from './scrub-bar.module.css';

interface Hover {
  readonly time: Micros;
  /** Share of the bar. */
  readonly at: number;
}

export function ScrubBar() {
  const { player, opened } = useDesk();
  const whole = wholeOf(opened.recording);
  const [hover, setHover] = useState<Hover | null>(null);
  const dragging = useRef(false);
  const done = useMoving<HTMLDivElement>((element, now) => {
    element.style.transform = `scaleX(${String(now / Math.max(1, whole.end))})`;
  });
  const hoverAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): Hover => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width)));
    return { at, time: clampTime(micros(Math.round(at * whole.end)), whole) };
  };
  const stop = () => {
    dragging.current = false;
    player.endScrub();
  };
  return (
    <div
      className={styles['bar']}
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
        player.scrub(hoverAt(event).time);
      }}
      onPointerMove={(event) => {
        const over = hoverAt(event);
        setHover(over);
        if (dragging.current) player.scrub(over.time);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
      onPointerLeave={() => setHover(null)}
    >
      <div className={styles['track']}>
        <div ref={done} className={styles['done']} />
      </div>
      {hover !== null && <HoverPreview time={hover.time} at={hover.at} />}
    </div>
  );
}
