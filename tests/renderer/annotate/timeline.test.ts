// Ticks, lanes, snapping, dragging, tiles and peaks of the timeline.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSeconds, micros, overlaps, type Span } from '../../../shared/domain/time.ts';
import { draggedSpan } from '../../../renderer/views/annotate/timeline/drag-span.ts';
import { cornerOf, pictureAt, tilesOf } from '../../../renderer/views/annotate/timeline/tiles.ts';
import { rowsOf } from '../../../renderer/views/annotate/timeline/rows.ts';
import { snapped, snapShift } from '../../../renderer/views/annotate/timeline/snap.ts';
import { ticksOf } from '../../../renderer/views/annotate/timeline/ticks.ts';
import { xOf } from '../../../renderer/views/annotate/timeline/time-view.ts';

const SECOND = 1_000_000;
const seconds = (start: number, end: number): Span => ({ start: fromSeconds(start), end: fromSeconds(end) });

describe('ticks', () => {
  it('stand at steps that people count in, with room for their labels', () => {
    const { step, times } = ticksOf({ from: 0, length: 600 * SECOND }, 870, 64);
    expect(step).toBe(60 * SECOND);
    expect(times).toHaveLength(11);
  });

  it('are never closer than asked, and lie within the view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7200 * SECOND }),
        fc.integer({ min: 2 * SECOND, max: 86_400 * SECOND }),
        fc.integer({ min: 50, max: 3000 }),
        (from, length, width) => {
          const { step, times } = ticksOf({ from, length }, width, 64);
          expect((step / length) * width).toBeGreaterThanOrEqual(64 - 1e-6);
          for (const time of times) expect(time >= from && time <= from + length).toBe(true);
        },
      ),
    );
  });
});

describe('lanes', () => {
  it('share a row where one ends as the next begins', () => {
    expect(rowsOf([seconds(0, 2), seconds(2, 4)])).toEqual({ rows: [0, 0], count: 1 });
  });

  it('go below each other where they overlap, and reuse a row that is free again', () => {
    expect(rowsOf([seconds(0, 10), seconds(1, 3), seconds(4, 6)])).toEqual({ rows: [0, 1, 1], count: 2 });
  });

  it('never lay two overlapping fragments in one row', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => seconds(start, start + length));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (unsorted) => {
        const spans = unsorted.toSorted((a, b) => a.start - b.start);
        const { rows } = rowsOf(spans);
        for (const [i, a] of spans.entries()) {
          for (const [j, b] of spans.entries()) {
            if (i < j && rows[i] === rows[j]) expect(overlaps(a, b)).toBe(false);
          }
        }
      }),
    );
  });
});

describe('snapping', () => {
  it('takes the nearest target within reach', () => {
    expect(snapped(100, [90, 104, 200], 8)).toBe(104);
    expect(snapped(100, [90, 111], 8)).toBe(100);
  });

  it('moves a span by its nearer edge', () => {
    expect(snapShift([100, 200], [94, 203], 8)).toBe(3);
    expect(snapShift([100, 200], [], 8)).toBe(0);
  });
});

describe('dragging', () => {
  const rules = { duration: fromSeconds(60), shortest: 40_000, targets: () => [], reach: 0, frames: null };

  it('moves an edge, but not past the other one or the film', () => {
    expect(draggedSpan(seconds(10, 20), 'start', 3 * SECOND, rules)).toEqual(seconds(13, 20));
    expect(draggedSpan(seconds(10, 20), 'start', 30 * SECOND, rules).start).toBe(20 * SECOND - 40_000);
    expect(draggedSpan(seconds(10, 20), 'end', 90 * SECOND, rules)).toEqual(seconds(10, 60));
  });

  it('moves the body without changing its length, also at the ends of the film', () => {
    expect(draggedSpan(seconds(10, 20), 'body', -30 * SECOND, rules)).toEqual(seconds(0, 10));
    expect(draggedSpan(seconds(10, 20), 'body', 90 * SECOND, rules)).toEqual(seconds(50, 60));
  });

  it('snaps an edge exactly onto a target', () => {
    const near = { ...rules, targets: () => [fromSeconds(15)], reach: 100_000 };
    expect(draggedSpan(seconds(10, 20), 'start', 4_950_000, near)).toEqual(seconds(15, 20));
    expect(draggedSpan(seconds(10, 20), 'body', 4_950_000, near)).toEqual(seconds(15, 25));
  });

  it('always gives a span that the film holds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 59_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom('start', 'end', 'body'),
        (start, length, moved, grip) => {
          const span = { start: micros(start), end: micros(start + length) };
          const after = draggedSpan(span, grip, moved, rules);
          expect(after.start).toBeGreaterThanOrEqual(0);
          expect(after.end).toBeGreaterThan(after.start);
          expect(after.end).toBeLessThanOrEqual(rules.duration);
        },
      ),
    );
  });
});

describe('the film strip', () => {
  const sheet = { every: fromSeconds(2), count: 30, columns: 10, tileWidth: 160, tileHeight: 90 };

  it('covers the view with tiles that do not overlap', () => {
    const view = { from: 7 * SECOND, length: 20 * SECOND };
    const tiles = tilesOf(view, 500, sheet, 64);
    expect(tiles[0]?.x ?? 1).toBeLessThanOrEqual(0);
    expect((tiles.at(-1)?.x ?? 0) + 64).toBeGreaterThanOrEqual(500);
    for (const [i, tile] of tiles.entries()) {
      const next = tiles[i + 1];
      if (next !== undefined) expect(next.x - tile.x).toBeCloseTo(64);
    }
  });

  it('shows under a tile what happens there', () => {
    const view = { from: 0, length: 60 * SECOND };
    for (const { picture, x } of tilesOf(view, 600, sheet, 60)) {
      expect(xOf(view, 600, picture * sheet.every)).toBeGreaterThanOrEqual(x - 1);
      expect(xOf(view, 600, picture * sheet.every)).toBeLessThan(x + 60);
    }
  });

  it('knows where a picture lies in the sheet, and stays within it', () => {
    expect(cornerOf(sheet, 23)).toEqual({ x: 480, y: 180 });
    expect(pictureAt(sheet, 600 * SECOND)).toBe(29);
  });
});
