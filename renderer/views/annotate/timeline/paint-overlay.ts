// Paints what is under way over the lanes: marks on their way to the vault, the one that grows with the film, the box
// that chooses, a fragment being drawn, and the time that an edge has snapped to.

import type { Micros, Span } from '../../../../shared/domain/time.ts';
import type { Marking } from '../desk/use-marking.ts';
import type { Overlay } from './gesture.ts';
import type { Layout } from './layout.ts';
import type { Window } from './paint-lanes.ts';
import type { Pen } from './use-canvas.ts';

const DASHES = [5, 3];
const NARROWEST = 3;
const INSET = 2;
const SNAP_WIDTH = 2;

export interface UnderWay {
  readonly marking: Pick<Marking, 'running' | 'ghosts'>;
  /** When the states that run began. */
  readonly since: readonly Micros[];
  readonly now: Micros;
  readonly layout: Layout;
}

export function paintUnderWay(pen: Pen, { marking, since, now, layout }: UnderWay, window: Window): void {
  const first = layout.tracks[0]?.lanes[0] ?? { top: 0, height: pen.height };
  for (const { span } of marking.ghosts) paintDraft(pen, span, first, window);
  const begun = marking.running === null ? since : [...since, marking.running.time];
  for (const time of begun) {
    paintDraft(pen, time < now ? { start: time, end: now } : { start: now, end: time }, first, window);
  }
}

export function paintOverlay(pen: Pen, { box, drawn, snappedTo }: Overlay, window: Window): void {
  const { context, palette, height } = pen;
  if (drawn !== null) paintDraft(pen, drawn.span, drawn, window);
  if (box !== null) {
    const [left, top] = [Math.min(box.from.x, box.to.x), Math.min(box.from.y, box.to.y) - window.scrolled];
    const size = [Math.abs(box.to.x - box.from.x), Math.abs(box.to.y - box.from.y)] as const;
    context.save();
    context.fillStyle = palette.selection;
    context.globalAlpha = 0.4;
    context.fillRect(left, top, ...size);
    context.globalAlpha = 1;
    context.strokeStyle = palette.primary;
    context.setLineDash(DASHES);
    context.strokeRect(left + 0.5, top + 0.5, ...size);
    context.restore();
  }
  if (snappedTo !== null) {
    context.fillStyle = palette.accent;
    context.fillRect(Math.round(window.scale.x(snappedTo)) - SNAP_WIDTH / 2, 0, SNAP_WIDTH, height);
  }
}

function paintDraft(
  { context, palette }: Pen,
  span: Span,
  row: { readonly top: number; readonly height: number },
  { scale, scrolled }: Window,
): void {
  const left = scale.x(span.start);
  const width = Math.max(NARROWEST, scale.x(span.end) - left);
  context.save();
  context.fillStyle = palette['accent-soft'];
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.setLineDash(DASHES);
  context.beginPath();
  context.roundRect(left, row.top - scrolled + INSET, width, row.height - 2 * INSET, 4);
  context.fill();
  context.stroke();
  context.restore();
}
