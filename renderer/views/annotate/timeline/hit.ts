// Hit: what of the timeline lies under the pointer, and what a press there takes hold of.

import type { Grip } from './drag-span.ts';
import { touching } from './lane.ts';
import type { LaidLane, Layout } from './layout.ts';
import { isMoment, type Mark } from './mark.ts';
import type { Scale } from './scale.ts';

export interface Hit {
  readonly mark: Mark;
  readonly grip: Grip;
}

export interface HitRules {
  readonly marks: readonly Mark[];
  readonly layout: Layout;
  readonly scale: Scale;
  /** Its edges can be caught from further off. */
  readonly isChosen: (mark: Mark) => boolean;
}

/** So far beside it (CSS pixels) the chosen mark and a moment are still caught, with a trembling hand. */
const NEAR_PX = 8;
const CLOSE_PX = 2;
/** Within a mark so far from its edge is still the edge, but never more than a third of the mark. */
const EDGE_PX = 6;
const CHOSEN_EDGE_PX = 10;
/** Where thousands crowd in a few pixels none can be meant: the first will do. */
const MOST_LOOKED_AT = 64;

/** `x`, `y`: CSS pixels from the upper left of the first lane. */
export function hitAt(x: number, y: number, rules: HitRules): Hit | null {
  const found = rules.layout.tracks
    .flatMap(({ lanes }) => lanes)
    .filter(({ top, height }) => y >= top && y < top + height)
    .flatMap((lane) => nearest(x, lane, rules) ?? []);
  const mark = found.find(rules.isChosen) ?? found[0];
  return mark === undefined ? null : { mark, grip: gripAt(x, mark, rules) };
}

function nearest(x: number, { lane }: LaidLane, { marks, scale, isChosen }: HitRules): Mark | null {
  const { first, end } = touching(lane, scale.time(x - NEAR_PX), scale.time(x + NEAR_PX));
  let best: Mark | null = null;
  let least = Infinity;
  for (const index of lane.marks.subarray(first, Math.min(end, first + MOST_LOOKED_AT))) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const away = distance(x, mark, scale);
    if (away > (isChosen(mark) || isMoment(mark) ? NEAR_PX : CLOSE_PX)) continue;
    if (away < least || isChosen(mark)) [best, least] = [mark, isChosen(mark) ? -1 : away];
  }
  return best;
}

/** 0 inside. */
function distance(x: number, mark: Mark, scale: Scale): number {
  return Math.max(scale.x(mark.start) - x, x - scale.x(mark.end), 0);
}

function gripAt(x: number, mark: Mark, { scale, isChosen }: HitRules): Grip {
  const [left, right] = [scale.x(mark.start), scale.x(mark.end)];
  const inside = Math.min(isChosen(mark) ? CHOSEN_EDGE_PX : EDGE_PX, (right - left) / 3);
  if (isMoment(mark) || !mark.mine) return 'body';
  if (x <= left + inside) return 'start';
  return x >= right - inside ? 'end' : 'body';
}

/** Index of every mark that a box over lanes and times touches, each once. */
export function marksInBox(
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  { layout, scale }: Pick<HitRules, 'layout' | 'scale'>,
): ReadonlySet<number> {
  const inside = new Set<number>();
  const lanes = layout.tracks
    .flatMap((track) => track.lanes)
    .filter(({ top, height }) => top < box.bottom && top + height > box.top);
  for (const { lane } of lanes) {
    const { first, end } = touching(lane, scale.time(box.left), scale.time(box.right));
    for (const mark of lane.marks.subarray(first, end)) inside.add(mark);
  }
  return inside;
}
