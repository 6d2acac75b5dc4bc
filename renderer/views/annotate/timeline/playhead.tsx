// Playhead: where the film is.

import { useScale } from './scale.ts';
import { useMoving } from './use-moving.ts';
import styles from './timeline.module.css';

export function Playhead() {
  const { x } = useScale();
  const ref = useMoving<HTMLDivElement>((element, now) => {
    element.style.transform = `translateX(${x(now)}px)`;
  });
  return <div ref={ref} className={styles['playhead']} aria-hidden />;
}
