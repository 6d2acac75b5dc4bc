// Dragging an enlarged picture. The buttons and keys for it do the same.

import { useRef, type PointerEvent } from 'react';
import { useDesk } from '../desk/desk.ts';

export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

export function usePictureDrag(): DragHandlers {
  const { picture } = useDesk();
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const end = () => {
    from.current = null;
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0 || picture.view.scale === 1) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove(event) {
      const { current } = from;
      if (current === null) return;
      const { clientX: x, clientY: y, currentTarget } = event;
      picture.drag((x - current.x) / currentTarget.clientWidth, (y - current.y) / currentTarget.clientHeight);
      from.current = { x, y };
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
