// Ruler: the times along the top of the detailed timeline.

import { MICROS_PER_SECOND, micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useScale } from './scale.ts';
import { ticksOf } from './ticks.ts';
import styles from './timeline.module.css';

/** Room for `1:03:32` and some air. */
const TICK_GAP_PX = 64;

export function Ruler() {
  const format = useFormats();
  const { view, width, x } = useScale();
  const { step, times } = ticksOf(view, width, TICK_GAP_PX);
  const show = step < MICROS_PER_SECOND ? format.time : format.duration;
  return (
    <div className={styles['ruler']} aria-hidden>
      {times.map((time) => (
        <span key={time} className={styles['tick']} style={{ transform: `translateX(${x(time)}px)` }}>
          {show(micros(Math.round(time)))}
        </span>
      ))}
    </div>
  );
}
