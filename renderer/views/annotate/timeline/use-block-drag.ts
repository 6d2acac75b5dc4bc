// Dragging a fragment with the pointer: seen at once, sent when it is let go. Alt suspends snapping.

import { useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Span } from '../../../../shared/domain/time.ts';
import { frameOfEdge } from '../marking/trim.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { draggedSpan, type Grip } from './drag-span.ts';
import { useScale } from './scale.ts';
import type { Snap } from './use-snap.ts';

interface Drag {
  readonly grip: Grip;
  readonly from: number;
  readonly span: Span;
  readonly targets: readonly number[];
  moved: boolean;
}

/** A hand that only clicks trembles less than this. */
const DRAG_FROM_PX = 4;
const SNAP_PX = 8;
/** Microseconds: two frames of a common film. */
const SHORTEST = 80_000;

export function useBlockDrag({ fragment, mine }: ShownFragment, snap: Snap) {
  const { fragments, player, opened } = useDesk();
  const { perPixel } = useScale();
  const dragging = useRef<Drag | null>(null);

  const spanAt = (drag: Drag, event: PointerEvent): Span =>
    draggedSpan(drag.span, drag.grip, (event.clientX - drag.from) * perPixel, {
      duration: opened.recording.duration,
      shortest: SHORTEST,
      targets: drag.targets,
      reach: snap.isOn && !event.altKey ? SNAP_PX * perPixel : 0,
    });
  const showEdge = (grip: Grip, span: Span) => {
    // The picture at the edge helps to choose it; a film that runs is left alone.
    if (grip !== 'body' && !player.state().playing) player.showFrame(frameOfEdge(span, grip, opened.frames));
  };

  return (grip: Grip) => ({
    // Without this the press would take the focus, and Space would play the block instead of the film.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const span = fragments.spans.of(fragment);
      dragging.current = {
        grip,
        from: event.clientX,
        span,
        targets: snap.targets(fragment.id),
        moved: false,
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const drag = dragging.current;
      if (drag === null || !mine) return;
      event.stopPropagation();
      if (!drag.moved && Math.abs(event.clientX - drag.from) < DRAG_FROM_PX) return;
      drag.moved = true;
      const span = spanAt(drag, event);
      fragments.spans.preview(fragment.id, span);
      showEdge(grip, span);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      event.stopPropagation();
      const drag = dragging.current;
      dragging.current = null;
      if (drag === null) return;
      if (drag.moved) fragments.spans.commit(fragment);
      else fragments.select(fragment.id);
    },
    onPointerCancel() {
      dragging.current = null;
      fragments.spans.forget(fragment);
    },
  });
}
