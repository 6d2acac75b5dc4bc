// Paints the lanes: every mark in view, or the crowd it is part of; those that are being moved at their new place.

import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';
import { CROWD_PX, eachShape } from './level-of-detail.ts';
import type { LaidLane, LaidTrack, Layout } from './layout.ts';
import type { Mark } from './mark.ts';
import { paintMark, type Look } from './paint-mark.ts';
import type { Scale } from './scale.ts';
import type { Pen } from './use-canvas.ts';

export interface LanesShown {
  readonly marks: readonly Mark[];
  readonly layout: Layout;
  /** `index`: its place among the marks. */
  readonly lookOf: (mark: Mark, index: number) => Look;
  /** Where the fragments are that are being moved. */
  readonly moving: ReadonlyMap<FragmentId, Span>;
}

export interface Window {
  readonly scale: Scale;
  /** CSS pixels scrolled away at the top. */
  readonly scrolled: number;
}

interface Late {
  readonly index: number;
  readonly lane: LaidLane;
}

export function paintLanes(pen: Pen, shown: LanesShown, { scale, scrolled }: Window): void {
  const { context } = pen;
  context.save();
  context.translate(0, -scrolled);
  const late: Late[] = [];
  for (const track of shown.layout.tracks) {
    if (track.top + track.height <= scrolled || track.top >= scrolled + pen.height) continue;
    paintTrackLine(pen, track);
    for (const lane of track.lanes) {
      if (lane.top + lane.height <= scrolled || lane.top >= scrolled + pen.height) continue;
      paintLane(pen, shown, lane, track.collapsed, scale, late);
    }
  }
  // What is chosen or being moved lies over its neighbours.
  for (const { index, lane } of late) {
    const mark = shown.marks[index];
    if (mark === undefined) continue;
    const span = shown.moving.get(mark.id) ?? mark;
    const box = { left: scale.x(span.start), right: scale.x(span.end), top: lane.top, height: lane.height };
    paintMark(pen, mark, box, shown.lookOf(mark, index));
  }
  context.restore();
}

function paintTrackLine({ context, width, palette }: Pen, { top }: LaidTrack): void {
  if (top === 0) return;
  context.fillStyle = palette['surface-3'];
  context.fillRect(0, top, width, 1);
}

function paintLane(
  pen: Pen,
  shown: LanesShown,
  laid: LaidLane,
  collapsed: boolean,
  scale: Scale,
  late: Late[],
): void {
  const { lane, top, height } = laid;
  const indexAt = (at: number) => lane.marks[at] ?? -1;
  eachShape(lane, scale, {
    mark(at, left, right) {
      const index = indexAt(at);
      const mark = shown.marks[index];
      if (mark === undefined) return;
      const look = shown.lookOf(mark, index);
      if (look.chosen || shown.moving.has(mark.id)) late.push({ index, lane: laid });
      else if (collapsed) paintSketch(pen, mark, left, right, laid);
      else paintMark(pen, mark, { left, right, top, height }, look);
    },
    crowd(first, count, left) {
      const index = indexAt(first);
      const mark = shown.marks[index];
      if (mark !== undefined) paintCrowd(pen, mark, count, left, laid, shown.lookOf(mark, index).selected);
    },
  });
}

/** CSS pixels above and below. */
const SKETCH_INSET = 4;

function paintSketch(
  { context, palette }: Pen,
  mark: Mark,
  left: number,
  right: number,
  laid: LaidLane,
): void {
  context.fillStyle = palette.series[mark.series] ?? palette['border-strong'];
  context.fillRect(
    left,
    laid.top + SKETCH_INSET,
    Math.max(CROWD_PX, right - left),
    laid.height - 2 * SKETCH_INSET,
  );
}

/** The more there are, the higher it stands: told by shape, not by colour alone. */
const CROWD_STEPS = 6;

function paintCrowd(
  { context, palette }: Pen,
  mark: Mark,
  count: number,
  left: number,
  { top, height }: LaidLane,
  selected: boolean,
): void {
  const full = height - 2;
  const tall = full * (0.4 + (0.6 * Math.min(count, CROWD_STEPS)) / CROWD_STEPS);
  context.fillStyle = selected ? palette.primary : (palette.series[mark.series] ?? palette['border-strong']);
  context.fillRect(left, top + 1 + full - tall, CROWD_PX - 0.5, tall);
}
