// The detailed timeline: zooming holds a point still, nothing leaves the film, pages turn.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMFORTABLE_VIEW,
  inView,
  lengthOfZoom,
  pageWith,
  scrolled,
  SHORTEST_VIEW,
  timeAt,
  viewAround,
  wholeView,
  xOf,
  zoomed,
  zoomOf,
} from '../../../renderer/views/annotate/timeline/time-view.ts';

const SECOND = 1_000_000;
const MINUTES_10 = 600 * SECOND;

const durations = fc.integer({ min: 5, max: 7200 }).map((seconds) => seconds * SECOND);
const views = durations.chain((duration) =>
  fc.record({
    duration: fc.constant(duration),
    view: fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([at, zoom]) => viewAround(at * duration, lengthOfZoom(zoom, duration), duration)),
  }),
);

describe('a view', () => {
  it('gives a time its place and a place its time', () => {
    const view = { from: 60 * SECOND, length: 30 * SECOND };
    expect(xOf(view, 900, 75 * SECOND)).toBe(450);
    expect(timeAt(view, 900, 450)).toBe(75 * SECOND);
  });

  it('never shows more than the film, however it is zoomed and scrolled', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -MINUTES_10, max: MINUTES_10 }),
        ({ view, duration }, factor, at, by) => {
          const after = scrolled(zoomed(view, factor, at * duration, duration), by, duration);
          expect(after.from).toBeGreaterThanOrEqual(0);
          expect(after.from + after.length).toBeLessThanOrEqual(duration + 1);
          expect(after.length).toBeGreaterThanOrEqual(Math.min(SHORTEST_VIEW, duration) - 1);
        },
      ),
    );
  });

  it('holds the time under the pointer still while it zooms in', () => {
    const before = { from: 100 * SECOND, length: 200 * SECOND };
    const after = zoomed(before, 2, 150 * SECOND, MINUTES_10);
    expect(after.length).toBe(100 * SECOND);
    expect(xOf(after, 800, 150 * SECOND)).toBeCloseTo(xOf(before, 800, 150 * SECOND));
  });

  it('stops zooming at the shortest view and at the whole film', () => {
    expect(zoomed(wholeView(MINUTES_10), 1e6, 0, MINUTES_10).length).toBe(SHORTEST_VIEW);
    expect(zoomed({ from: 0, length: COMFORTABLE_VIEW }, 1e-6, 0, MINUTES_10)).toEqual(wholeView(MINUTES_10));
  });

  it('shows a film that is shorter than the shortest view whole', () => {
    expect(viewAround(0, SHORTEST_VIEW, SECOND)).toEqual({ from: 0, length: SECOND });
  });

  it('turns to the page that holds the playhead, and only then', () => {
    const view = { from: 0, length: 30 * SECOND };
    expect(pageWith(view, 29 * SECOND, MINUTES_10)).toBe(view);
    const turned = pageWith(view, 31 * SECOND, MINUTES_10);
    expect(inView(turned, 31 * SECOND)).toBe(true);
    expect(turned.from).toBeCloseTo(29.5 * SECOND);
  });

  it('finds the slider where the zoom is', () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (duration, zoom) => {
        expect(zoomOf({ from: 0, length: lengthOfZoom(zoom, duration) }, duration)).toBeCloseTo(zoom, 6);
      }),
    );
  });
});
