// The stretch of film that the detailed timeline shows, and what zooming and scrolling do to it. Times are
// microseconds as plain numbers (a pixel seldom falls on a whole one); x is CSS pixels from the left edge.

import { MICROS_PER_SECOND } from '../../../../shared/domain/time.ts';

export interface TimeView {
  readonly from: number;
  readonly length: number;
}

/** Closer than this single frames fill the screen and nothing can be found back. */
export const SHORTEST_VIEW = 2 * MICROS_PER_SECOND;
/** A stretch in which looks and smiles can be told apart. */
export const COMFORTABLE_VIEW = 30 * MICROS_PER_SECOND;

export function wholeView(duration: number): TimeView {
  return { from: 0, length: Math.max(duration, 1) };
}

export function isWhole(view: TimeView, duration: number): boolean {
  return view.length >= duration;
}

export function xOf(view: TimeView, width: number, time: number): number {
  return ((time - view.from) / view.length) * width;
}

export function timeAt(view: TimeView, width: number, x: number): number {
  return view.from + (x / Math.max(width, 1)) * view.length;
}

export function inView(view: TimeView, time: number): boolean {
  return time >= view.from && time <= view.from + view.length;
}

/** A view of this length around `time`, which keeps its place: `anchor` 0…1 from left to right. */
export function viewAround(time: number, length: number, duration: number, anchor = 0.5): TimeView {
  const whole = wholeView(duration);
  const fitting = Math.min(Math.max(length, Math.min(SHORTEST_VIEW, whole.length)), whole.length);
  return within({ from: time - anchor * fitting, length: fitting }, duration);
}

/** Zooms by `factor` (2 shows half as much) and leaves `time` where it is on screen. */
export function zoomed(view: TimeView, factor: number, time: number, duration: number): TimeView {
  const anchor = Math.min(Math.max((time - view.from) / view.length, 0), 1);
  const held = Math.min(Math.max(time, view.from), view.from + view.length);
  return viewAround(held, view.length / factor, duration, anchor);
}

export function scrolled(view: TimeView, by: number, duration: number): TimeView {
  return within({ ...view, from: view.from + by }, duration);
}

/** Where a turned page begins: a little before the playhead, so that what just passed stays in sight. */
const PAGE_MARGIN = 0.05;

/** Turns to the page that holds `time`; the same view when it is in sight already. */
export function pageWith(view: TimeView, time: number, duration: number): TimeView {
  if (inView(view, time)) return view;
  return within({ from: time - view.length * PAGE_MARGIN, length: view.length }, duration);
}

/**
 * The view after the playhead went from `before` to `now`. Whoever scrolled away to look elsewhere is not pulled back
 * until the playhead leaves the view or jumps further than it shows.
 */
export function pageOn(view: TimeView, before: number, now: number, duration: number): TimeView {
  const leaves = inView(view, before) || Math.abs(now - before) > view.length;
  return leaves ? pageWith(view, now, duration) : view;
}

/** For a slider: 0 shows the whole film, 1 the shortest view; equal steps multiply. */
export function zoomOf(view: TimeView, duration: number): number {
  const reach = Math.log(Math.max(duration / SHORTEST_VIEW, 1));
  return reach === 0 ? 0 : Math.min(Math.max(Math.log(duration / view.length) / reach, 0), 1);
}

export function lengthOfZoom(zoom: number, duration: number): number {
  return duration / Math.max(duration / SHORTEST_VIEW, 1) ** zoom;
}

function within(view: TimeView, duration: number): TimeView {
  return { ...view, from: Math.min(Math.max(view.from, 0), Math.max(0, duration - view.length)) };
}
