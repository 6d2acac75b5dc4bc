// Overview: the whole film in one bar: fragments as marks, the stretch in detail as a window, the playhead.
// Pressing it goes there. All it does can be done with keys and the zoom too, so it is hidden from readers.

import { spanStyle } from './span-style.ts';
import { useDesk } from '../desk/desk.ts';
import { scaleOf } from './scale.ts';
import { isWhole, wholeView, type TimeView } from './time-view.ts';
import { useMoving } from './use-moving.ts';
import { useScrub } from './use-scrub.ts';
import { useWidth } from './use-width.ts';
import styles from './timeline.module.css';

export function Overview({ view }: { readonly view: TimeView }) {
  const { opened, fragments } = useDesk();
  const { duration } = opened.recording;
  const { width, measure } = useWidth();
  const scale = scaleOf(wholeView(duration), width);
  const scrub = useScrub(scale.time);
  const playhead = useMoving<HTMLDivElement>((element, now) => {
    element.style.transform = `translateX(${scale.x(now)}px)`;
  });
  return (
    <div ref={measure} className={styles['overview']} aria-hidden {...scrub}>
      {fragments.all.map(({ fragment }) => (
        <div
          key={fragment.id}
          className={styles['mark']}
          data-selected={fragment.id === fragments.selected ? '' : undefined}
          style={spanStyle(scale, fragments.spans.of(fragment))}
        />
      ))}
      {!isWhole(view, duration) && (
        <div
          className={styles['window']}
          style={{ transform: `translateX(${scale.x(view.from)}px)`, width: view.length / scale.perPixel }}
        />
      )}
      <div ref={playhead} className={styles['now']} />
    </div>
  );
}
