// The gestures on the lanes: move or trim a fragment, choose with a box, draw a new fragment, look through the film.

import { clampTime, micros, type Span } from '../../../../shared/domain/time.ts';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import type { Desk } from '../desk/desk.ts';
import { frameOfEdge } from '../marking/trim.ts';
import { draggedSpan, settled, type DragRules, type Grip } from './drag-span.ts';
import { NO_OVERLAY, type Gesture, type Overlay, type Point, type PointerMoment } from './gesture.ts';
import { marksInBox } from './hit.ts';
import type { Layout } from './layout.ts';
import type { Mark } from './mark.ts';
import type { Scale } from './scale.ts';
import type { Snap } from './use-snap.ts';

export interface Ground {
  readonly desk: Desk;
  readonly marks: readonly Mark[];
  readonly layout: Layout;
  readonly snap: Snap;
  readonly scale: () => Scale;
  readonly show: (overlay: Overlay) => void;
}

const SNAP_PX = 8;
/** Microseconds: two frames of a common film. */
const SHORTEST = 80_000;

function rulesAt({ desk, snap, scale }: Ground, free: boolean, without: Span | null): DragRules {
  const snaps = snap.isOn && !free;
  return {
    duration: desk.opened.recording.duration,
    shortest: SHORTEST,
    targets: (time, reach) => snap.targets(time, reach, without),
    reach: snaps ? SNAP_PX * scale().perPixel : 0,
    frames: snaps ? desk.opened.frames : null,
  };
}

/** The target that an edge of the span has come to lie on. */
function snappedTo(span: Span, rules: DragRules): number | null {
  if (rules.reach === 0) return null;
  const onTarget = (edge: number) => rules.targets(edge, rules.reach).includes(edge);
  return onTarget(span.start) ? span.start : onTarget(span.end) ? span.end : null;
}

export function movesMark(ground: Ground, mark: Mark, grip: Grip, from: Point): Gesture {
  const { desk, scale, show } = ground;
  const { spans } = desk.fragments;
  const fragment = desk.fragments.find(mark.id)?.fragment;
  const before: Span = spans.moving.get(mark.id) ?? mark;
  // Where the hand took hold stays under the hand, also when the view scrolls meanwhile.
  const held = scale().time(from.x);
  return {
    move({ x, free }) {
      const rules = rulesAt(ground, free, before);
      const span = draggedSpan(before, grip, scale().time(x) - held, rules);
      spans.preview(mark.id, span);
      show({ ...NO_OVERLAY, snappedTo: snappedTo(span, rules) });
      showEdge(desk, grip, span);
    },
    end(_at, moved) {
      show(NO_OVERLAY);
      if (moved && fragment !== undefined) spans.commit(fragment);
    },
    cancel() {
      show(NO_OVERLAY);
      if (fragment !== undefined) spans.forget(fragment);
    },
  };
}

/** The picture at the edge helps to choose it; a film that runs is left alone. */
function showEdge({ player, opened }: Desk, grip: Grip, span: Span): void {
  if (grip !== 'body' && !player.state().playing) player.scrub(timeOfEdge(opened.frames, span, grip));
}

function timeOfEdge(frames: Desk['opened']['frames'], span: Span, grip: 'start' | 'end') {
  return micros(frames.times[frameOfEdge(span, grip, frames)] ?? span.start);
}

export function choosesInBox(ground: Ground, from: Point, adding: boolean): Gesture {
  const { desk, marks, show } = ground;
  return {
    move: (to) => show({ ...NO_OVERLAY, box: { from, to } }),
    end(to, moved) {
      show(NO_OVERLAY);
      if (!moved) return;
      const box = {
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        top: Math.min(from.y, to.y),
        bottom: Math.max(from.y, to.y),
      };
      const inside = [...marksInBox(box, { layout: ground.layout, scale: ground.scale() })];
      const ids = inside.toSorted((a, b) => a - b).flatMap((index) => marks[index]?.id ?? []);
      desk.fragments.selectMany(ids, adding);
    },
    cancel: () => show(NO_OVERLAY),
  };
}

export function drawsFragment(ground: Ground, from: Point): Gesture {
  const { desk, layout, scale, show } = ground;
  const whole = wholeOf(desk.opened.recording);
  const row = layout.tracks.flatMap(({ lanes }) => lanes).findLast(({ top }) => top <= from.y) ?? {
    top: 0,
    height: layout.height,
  };
  const held = scale().time(from.x);
  const timeAt = (time: number, rules: DragRules) =>
    clampTime(micros(Math.round(settled(time, rules))), whole);
  const spanAt = ({ x, free }: PointerMoment): { readonly span: Span; readonly rules: DragRules } => {
    const rules = rulesAt(ground, free, null);
    const [one, other] = [timeAt(held, rules), timeAt(scale().time(x), rules)];
    return { span: one < other ? { start: one, end: other } : { start: other, end: one }, rules };
  };
  return {
    move(at) {
      const { span, rules } = spanAt(at);
      show({
        box: null,
        drawn: { span, top: row.top, height: row.height },
        snappedTo: snappedTo(span, rules),
      });
    },
    end(at, moved) {
      show(NO_OVERLAY);
      const { span } = spanAt(at);
      if (moved && span.start < span.end) desk.marking.draw(span);
    },
    cancel: () => show(NO_OVERLAY),
  };
}

export function looksThrough({ desk, scale }: Ground, from: Point): Gesture {
  const { player, opened } = desk;
  const timeAt = (x: number) => clampTime(micros(Math.round(scale().time(x))), wholeOf(opened.recording));
  player.seek(timeAt(from.x));
  const end = (_at: PointerMoment, moved: boolean) => {
    if (moved) player.endScrub();
  };
  return {
    move: ({ x }) => player.scrub(timeAt(x)),
    end,
    cancel: () => player.endScrub(),
  };
}
