// Overview: the whole film in one bar: fragments as marks, the stretch in detail as a window, the playhead. Pressing it
// goes there; the window can be dragged along. All it does can be done with keys and the zoom too, so it is hidden
// from readers.

import { useRef, type PointerEvent } from 'react';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { clampTime, micros } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';
import { CROWD_PX, eachShape } from './level-of-detail.ts';
import { scaleOf, type Scale } from './scale.ts';
import { isWhole, wholeView } from './time-view.ts';
import { useTimeline } from './timeline-context.ts';
import type { Track } from './tracks.ts';
import { useCanvas, type Pen } from './use-canvas.ts';
import { usePlaced } from './use-placed.ts';
import { useScrub } from './use-scrub.ts';
import styles from './timeline.module.css';

const INSET = 4;
const CHOSEN_INSET = 2;
const RADIUS = 2;

/** `together`: all marks in one track: which lane one lies in does not show here. */
export function Overview({ together }: { readonly together: readonly Track[] }) {
  const { opened, fragments } = useDesk();
  const { view } = useTimeline();
  const { duration } = opened.recording;
  const whole = wholeView(duration);
  const lanes = together.flatMap((track) => track.lanes);
  const { ref } = useCanvas((pen: Pen) => {
    const scale = scaleOf(whole, pen.width);
    const { context, palette } = pen;
    context.fillStyle = palette['border-strong'];
    for (const lane of lanes) {
      eachShape(lane, scale, {
        mark: (_at, left, right) => paintBar(pen, left, right, INSET),
        crowd: (_first, _count, left) => context.fillRect(left, INSET, CROWD_PX, pen.height - 2 * INSET),
      });
    }
    const chosen = fragments.selected === null ? null : fragments.find(fragments.selected);
    if (chosen === null) return;
    const { start, end } = fragments.spans.of(chosen.fragment);
    context.fillStyle = palette.primary;
    paintBar(pen, scale.x(start), scale.x(end), CHOSEN_INSET);
  });
  const bar = useRef<HTMLDivElement>(null);
  const scaleNow = () => scaleOf(whole, bar.current?.clientWidth ?? 0);
  const scrub = useScrub((x) => scaleNow().time(x));
  const drag = useWindowDrag(scaleNow);
  const playhead = usePlaced<HTMLDivElement>((element, now) => {
    element.style.transform = `translateX(${scaleNow().x(now)}px)`;
  });
  const window = usePlaced<HTMLDivElement>((element) => {
    const shown = view.scale().view;
    const scale = scaleNow();
    element.hidden = isWhole(shown, duration);
    element.style.transform = `translateX(${scale.x(shown.from)}px)`;
    element.style.width = `${shown.length / scale.perPixel}px`;
  });
  return (
    <div ref={bar} className={styles['overview']} aria-hidden {...scrub}>
      <canvas ref={ref} className={styles['overview-marks']} />
      <div ref={window} className={styles['window']} {...drag} />
      <div ref={playhead} className={styles['now']} />
    </div>
  );
}

function paintBar({ context, height }: Pen, left: number, right: number, inset: number): void {
  context.beginPath();
  context.roundRect(left, inset, Math.max(CROWD_PX + 1, right - left), height - 2 * inset, RADIUS);
  context.fill();
}

/** Dragging the window scrolls; a press that does not move goes there, as beside it. */
function useWindowDrag(scaleNow: () => Scale) {
  const { view } = useTimeline();
  const { player, opened } = useDesk();
  const held = useRef<{ x: number; from: number; moved: boolean } | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, from: view.scale().view.from, moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = held;
      if (current === null) return;
      event.stopPropagation();
      current.moved ||= event.clientX !== current.x;
      const from = current.from + (event.clientX - current.x) * scaleNow().perPixel;
      view.scrollBy(from - view.scale().view.from);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const { current } = held;
      held.current = null;
      event.stopPropagation();
      if (current?.moved !== false) return;
      const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0;
      player.seek(
        clampTime(micros(Math.round(scaleNow().time(event.clientX - left))), wholeOf(opened.recording)),
      );
    },
    onPointerCancel() {
      held.current = null;
    },
  };
}
