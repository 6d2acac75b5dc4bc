// Lanes: the fragments as blocks and pins on one canvas, tracks under one another, what overlaps in lanes below each
// other. One place for the focus: arrow keys go from fragment to fragment, and what is chosen is read out; the list
// beside the film has the same fragments in words.

import { useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { NO_OVERLAY, type Overlay, type Tool } from './gesture.ts';
import { layoutOf } from './layout.ts';
import type { Mark } from './mark.ts';
import { paintLanes } from './paint-lanes.ts';
import { paintOverlay, paintUnderWay } from './paint-overlay.ts';
import { useTimeline } from './timeline-context.ts';
import { TrackHeads } from './track-heads.tsx';
import { usePaint, useSurface } from './use-canvas.ts';
import { useCurrent } from './use-current.ts';
import { useLanePointer } from './use-lane-pointer.ts';
import { useChosenInSight, useRoom } from './use-room.ts';
import { useRunning } from './use-running.ts';
import type { Snap } from './use-snap.ts';
import type { Tracks } from './use-tracks.ts';
import styles from './timeline.module.css';

export interface LanesProps {
  readonly tracks: Tracks;
  readonly snap: Snap;
  readonly tool: Tool;
}

export function Lanes({ tracks, snap, tool }: LanesProps) {
  const t = useTranslations('annotate.timeline');
  const desk = useDesk();
  const { view } = useTimeline();
  const { fragments, marking, coding, player } = desk;
  const since = coding.running.map((state) => state.since);
  const { marks, collapsed } = tracks;
  const surface = useSurface();
  const { ref, repaint } = surface;
  const { room, scroller, scrolled } = useRoom(repaint);
  const layout = useMemo(() => layoutOf(tracks.tracks, collapsed, room), [tracks.tracks, collapsed, room]);
  const current = useCurrent(tracks.tracks, marks, repaint);
  const overlay = useRef(NO_OVERLAY);
  useRunning(marking.running !== null || since.length > 0, repaint);
  const lookOf = ({ id }: Mark, index: number) => ({
    number: index + 1,
    chosen: id === fragments.selected,
    selected: fragments.selection.has(id),
    current: current.current.has(id),
    differs: desk.comparison.differing.has(id),
  });
  usePaint(surface, (pen) => {
    const window = { scale: view.scale(), scrolled: scrolled() };
    paintLanes(pen, { marks, layout, lookOf, moving: fragments.spans.moving }, window);
    paintUnderWay(pen, { marking, since, now: player.moment().time, layout }, window);
    paintOverlay(pen, overlay.current, window);
  });
  const show = (next: Overlay) => {
    overlay.current = next;
    repaint();
  };
  const nameOf = useNames();
  const ground = { desk, marks, layout, snap, scale: view.scale, show };
  const pointer = useLanePointer(ground, tool, ({ mark }) => nameOf(mark.id));
  useChosenInSight(scroller, layout, marks, fragments.selected);
  return (
    <div className={styles['lanes-room']} data-tracks={tracks.kind === 'one' ? undefined : ''}>
      <div ref={scroller} className={styles['lanes']} data-lanes>
        {tracks.kind !== 'one' && <TrackHeads layout={layout} toggle={tracks.toggle} />}
        <div className={styles['ground']} style={{ height: layout.height }}>
          <canvas ref={ref} className={styles['marks']} aria-hidden {...pointer} />
        </div>
      </div>
      <Reader count={t('fragmentsCount', { count: marks.length })} nameOf={nameOf} />
    </div>
  );
}

/** `3. Samen lachen, van 0:36,9 tot 0:41,5` */
function useNames(): (id: Mark['id']) => string {
  const t = useTranslations('annotate.timeline');
  const format = useFormats();
  const { fragments } = useDesk();
  return (id) => {
    const shown = fragments.find(id);
    if (shown === null) return '';
    const { start, end } = fragments.spans.of(shown.fragment);
    return start === end
      ? t('moment', { label: shown.label, time: format.time(start) })
      : t('block', { label: shown.label, start: format.time(start), end: format.time(end) });
  };
}

/** What stands for the canvas to those who do not see it. */
function Reader({ count, nameOf }: { readonly count: string; readonly nameOf: (id: Mark['id']) => string }) {
  const t = useTranslations('annotate.timeline');
  const { fragments } = useDesk();
  const [inside, setInside] = useState(false);
  const hint = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- knows only whether it has the focus
    <div
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the fragments work from here
      tabIndex={0}
      className={styles['reader']}
      aria-label={t('fragmentsLabel', { count })}
      aria-describedby={hint}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
    >
      <span id={hint} className={styles['unseen']}>
        {t('fragmentsHint')}
      </span>
      <output className={styles['unseen']}>
        {inside && fragments.selected !== null ? nameOf(fragments.selected) : ''}
      </output>
    </div>
  );
}
