// RunningBlock: the fragment that is being marked, growing with the film.

import type { RunningMark } from '../marking/running-mark.ts';
import { useScale } from './scale.ts';
import { useMoving } from './use-moving.ts';
import styles from './timeline.module.css';

export function RunningBlock({ mark }: { readonly mark: RunningMark }) {
  const { x } = useScale();
  const ref = useMoving<HTMLDivElement>((element, now) => {
    const from = Math.min(x(mark.time), x(now));
    element.style.transform = `translateX(${from}px)`;
    element.style.width = `${Math.max(2, Math.max(x(mark.time), x(now)) - from)}px`;
  });
  return <div ref={ref} className={styles['running']} aria-hidden />;
}
