// Ruler: the times along the top of the detailed timeline.

import { MICROS_PER_SECOND, micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import { ticksOf } from './ticks.ts';
import { useTimeline } from './timeline-context.ts';
import { useCanvas, type Pen } from './use-canvas.ts';
import styles from './timeline.module.css';

/** Room for `1:03:32` and some air, in heights of a letter. */
const TICK_GAP = 5.5;
const LABEL_PX = 4;

export function Ruler() {
  const format = useFormats();
  const { view } = useTimeline();
  const { ref } = useCanvas(({ context, height, palette, font, letter }: Pen) => {
    const { view: shown, width, x } = view.scale();
    const { step, times } = ticksOf(shown, width, TICK_GAP * letter);
    const write = step < MICROS_PER_SECOND ? format.time : format.duration;
    context.font = font;
    context.textBaseline = 'middle';
    for (const time of times) {
      const at = Math.round(x(time));
      context.fillStyle = palette['border-strong'];
      context.fillRect(at, 0, 1, height);
      context.fillStyle = palette['text-muted'];
      context.fillText(write(micros(Math.round(time))), at + LABEL_PX, height / 2);
    }
  });
  return <canvas ref={ref} className={styles['ruler']} aria-hidden />;
}
