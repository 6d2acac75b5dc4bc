// The pointer on the lanes: which gesture a press becomes, and what the pointer looks like over a fragment.

import { useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Gesture, Point, Tool } from './gesture.ts';
import { choosesInBox, drawsFragment, looksThrough, movesMark, type Ground } from './gestures.ts';
import { hitAt, type Hit } from './hit.ts';

interface Press {
  readonly gesture: Gesture | null;
  readonly hit: Hit | null;
  readonly from: Point;
  moved: boolean;
}

/** A hand that only clicks trembles less than this. */
const MOVED_FROM_PX = 4;

export interface LanePointer {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
}

/** `nameOf`: what is told of the mark under the pointer. */
export function useLanePointer(ground: Ground, tool: Tool, nameOf: (hit: Hit) => string): LanePointer {
  const press = useRef<Press | null>(null);
  const { desk, marks, layout } = ground;
  const { fragments } = desk;
  const hitOn = (at: Point): Hit | null =>
    hitAt(at.x, at.y, {
      marks,
      layout,
      scale: ground.scale(),
      isChosen: ({ id }) => id === fragments.selected,
    });

  const begin = (event: PointerEvent, from: Point, hit: Hit | null): Gesture | null => {
    if (tool === 'draw' || (hit === null && event.ctrlKey)) return drawsFragment(ground, from);
    if (tool === 'box' || event.shiftKey) return choosesInBox(ground, from, event.ctrlKey);
    if (hit === null) return looksThrough(ground, from);
    const holds = hit.mark.mine && !event.ctrlKey;
    return holds ? movesMark(ground, hit.mark, hit.grip, from) : null;
  };
  const choose = (event: PointerEvent, { mark }: Hit) => {
    if (event.ctrlKey) fragments.toggle(mark.id);
    else if (event.shiftKey) fragments.selectTo(mark.id);
    else fragments.select(mark.id);
  };
  const momentOf = (event: PointerEvent<HTMLElement>) => ({ ...pointOf(event), free: event.altKey });

  return {
    // Without this the press would take the focus, and Space would no longer play the film.
    onMouseDown: (event) => event.preventDefault(),
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const from = pointOf(event);
      const hit = hitOn(from);
      press.current = { gesture: begin(event, from, hit), hit, from, moved: false };
    },
    onPointerMove(event) {
      const { current } = press;
      const at = momentOf(event);
      if (current === null) return showPointer(event.currentTarget, tool, hitOn(at), nameOf);
      current.moved ||= Math.hypot(at.x - current.from.x, at.y - current.from.y) >= MOVED_FROM_PX;
      if (current.moved) current.gesture?.move(at);
    },
    onPointerUp(event) {
      const { current } = press;
      press.current = null;
      if (current === null) return;
      current.gesture?.end(momentOf(event), current.moved);
      if (!current.moved && current.hit !== null) choose(event, current.hit);
    },
    onPointerCancel() {
      press.current?.gesture?.cancel();
      press.current = null;
    },
    onDoubleClick(event) {
      const hit = hitOn(pointOf(event));
      if (hit !== null && tool === 'look') fragments.playFragment(hit.mark.id);
    },
  };
}

function pointOf(event: MouseEvent<HTMLElement>): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const scrolled = event.currentTarget.closest('[data-lanes]')?.scrollTop ?? 0;
  return { x: event.clientX - left, y: event.clientY - top + scrolled };
}

function showPointer(element: HTMLElement, tool: Tool, hit: Hit | null, nameOf: (hit: Hit) => string): void {
  element.style.cursor = cursorFor(tool, hit);
  element.title = hit === null ? '' : nameOf(hit);
}

function cursorFor(tool: Tool, hit: Hit | null): string {
  if (tool !== 'look') return 'crosshair';
  if (hit === null) return 'pointer';
  if (!hit.mark.mine) return 'pointer';
  return hit.grip === 'body' ? 'grab' : 'ew-resize';
}
