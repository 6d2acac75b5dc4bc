// Playhead: where the film is.

import { usePlaced } from './use-placed.ts';
import styles from './timeline.module.css';

export function Playhead() {
  const ref = usePlaced<HTMLDivElement>((element, now, { x, width }) => {
    const at = x(now);
    element.style.transform = `translateX(${at}px)`;
    element.style.visibility = at < -1 || at > width + 1 ? 'hidden' : 'visible';
  });
  return <div ref={ref} className={styles['playhead']} aria-hidden />;
}
