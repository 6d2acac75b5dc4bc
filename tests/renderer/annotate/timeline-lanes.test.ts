// Lanes of the timeline: what is found by halving is what looking at all of them finds; what is drawn depends on the
// screen, not on how much there is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type FragmentId } from '../../../shared/domain/ids.ts';
import { fromSeconds, micros, type Span } from '../../../shared/domain/time.ts';
import { draggedSpan } from '../../../renderer/views/annotate/timeline/drag-span.ts';
import { boundsOf, edgesNear, edgesOf } from '../../../renderer/views/annotate/timeline/edges.ts';
import { createFreeRows } from '../../../renderer/views/annotate/timeline/free-rows.ts';
import { hitAt, marksInBox } from '../../../renderer/views/annotate/timeline/hit.ts';
import { laneOf, markAt, touching } from '../../../renderer/views/annotate/timeline/lane.ts';
import { layoutOf, type Layout } from '../../../renderer/views/annotate/timeline/layout.ts';
import { CROWD_PX, eachShape } from '../../../renderer/views/annotate/timeline/level-of-detail.ts';
import type { Mark } from '../../../renderer/views/annotate/timeline/mark.ts';
import { rowsOf } from '../../../renderer/views/annotate/timeline/rows.ts';
import { scaleOf } from '../../../renderer/views/annotate/timeline/scale.ts';
import { tracksOf } from '../../../renderer/views/annotate/timeline/tracks.ts';

const DURATION = 10_000;
const WIDTH = 400;

/** In order of start, moments among them. */
const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: DURATION }), fc.integer({ min: 0, max: 300 })), { maxLength: 60 })
  .map((pairs) =>
    pairs
      .map(([start, length]): Span => ({ start: micros(start), end: micros(start + length) }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end),
  );
const views = fc
  .tuple(fc.integer({ min: 0, max: DURATION }), fc.integer({ min: 10, max: DURATION }))
  .map(([from, length]) => ({ from, length }));

function marksOf(list: readonly Span[]): readonly Mark[] {
  return list.map((span, index) => ({
    ...span,
    id: asId<FragmentId>(String(index).padStart(32, '0')),
    series: 1,
    letter: 'E',
    mine: true,
    name: '',
  }));
}

function layoutFor(marks: readonly Mark[]): Layout {
  const tracks = tracksOf(marks, [{ key: '', name: '', series: 0, letter: '' }], () => ['']);
  return layoutOf(tracks, new Set(), { height: 64, lane: { least: 20, most: 32 }, collapsed: 20 });
}

const lanesOf = (list: readonly Span[]) =>
  layoutFor(marksOf(list)).tracks.flatMap(({ lanes }) => lanes.map(({ lane }) => lane));

describe('rows', () => {
  it('are the first free ones, as looking at every row finds them', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const ends: number[] = [];
        const slow = list.map(({ start, end }) => {
          const free = ends.findIndex((taken) => taken <= start);
          const row = free === -1 ? ends.length : free;
          ends[row] = Math.max(end, start + 1);
          return row;
        });
        expect(rowsOf(list).rows).toEqual(slow);
      }),
    );
  });

  it('put two moments of the same time below each other', () => {
    const moment = { start: micros(5), end: micros(5) };
    expect(rowsOf([moment, moment]).rows).toEqual([0, 1]);
  });

  it('of ten thousand that all overlap take as many rows, without looking at each for each', () => {
    const all = Array.from({ length: 10_000 }, (_, i): Span => ({ start: micros(i), end: micros(20_000) }));
    expect(rowsOf(all).count).toBe(10_000);
  });
});

describe('free rows', () => {
  it('are found though there is only one, and though all were taken before', () => {
    const one = createFreeRows(1);
    expect([one.take(0, 5), one.take(5, 9)]).toEqual([0, 0]);
    const three = createFreeRows(3);
    expect([
      three.take(0, 9),
      three.take(0, 4),
      three.take(0, 6),
      three.take(4, 5),
      three.take(5, 7),
    ]).toEqual([0, 1, 2, 1, 1]);
  });
});

describe('a lane', () => {
  it('finds what touches a stretch, as looking at all does', () => {
    fc.assert(
      fc.property(spans, views, (list, { from, length }) => {
        for (const lane of lanesOf(list)) {
          const { first, end } = touching(lane, from, from + length);
          const found = [...lane.marks.subarray(first, end)];
          const slow = [...lane.marks].filter((index) => {
            const span = list[index];
            return span !== undefined && span.end >= from && span.start <= from + length;
          });
          expect(found).toEqual(slow);
        }
      }),
    );
  });

  it('finds what the film is in, a moment for a little while', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: DURATION }), (list, time) => {
        for (const lane of lanesOf(list)) {
          const slow = [...lane.marks].findLast((index) => {
            const span = list[index];
            if (span === undefined || span.start > time) return false;
            return time < (span.start === span.end ? span.start + 5 : span.end);
          });
          const found = markAt(lane, time, 5);
          // A moment gives way to whatever begins after it.
          if (found === null) expect(slow === undefined || list[slow]?.start === list[slow]?.end).toBe(true);
          else expect(found).toBe(slow);
        }
      }),
    );
  });
});

describe('level of detail', () => {
  it('shows every mark in view once, in order, on its own or in a crowd', () => {
    fc.assert(
      fc.property(spans, views, (list, view) => {
        const scale = scaleOf(view, WIDTH);
        for (const lane of lanesOf(list)) {
          const shown: number[] = [];
          eachShape(lane, scale, {
            mark: (at) => shown.push(at),
            crowd: (first, count) => shown.push(...Array.from({ length: count }, (_, i) => first + i)),
          });
          const { first, end } = touching(lane, view.from, view.from + view.length);
          expect(shown).toEqual(shown.toSorted((a, b) => a - b));
          expect(new Set(shown).size).toBe(shown.length);
          for (let at = first; at < end; at += 1) expect(shown).toContain(at);
        }
      }),
    );
  });

  it('hides none in a crowd that is wide enough to be seen', () => {
    fc.assert(
      fc.property(spans, views, (list, view) => {
        const scale = scaleOf(view, WIDTH);
        for (const lane of lanesOf(list)) {
          eachShape(lane, scale, {
            mark: () => undefined,
            crowd(first, count) {
              for (let at = first; at < first + count; at += 1) {
                const width = scale.x(lane.ends[at] ?? 0) - scale.x(lane.starts[at] ?? 0);
                expect(width).toBeLessThan(CROWD_PX);
              }
            },
          });
        }
      }),
    );
  });

  it('draws no more than fits on the screen, however many there are', () => {
    const list = Array.from(
      { length: 10_000 },
      (_, i): Span => ({ start: micros(i * 3), end: micros(i * 3 + 2) }),
    );
    const lane = laneOf(list, [...list.keys()]);
    let shapes = 0;
    const count = () => {
      shapes += 1;
    };
    eachShape(lane, scaleOf({ from: 0, length: 30_000 }, WIDTH), { mark: count, crowd: count });
    expect(shapes).toBeGreaterThan(WIDTH / CROWD_PX / 2);
    expect(shapes).toBeLessThanOrEqual(WIDTH / CROWD_PX + 2 * 12);
  });
});

describe('the pointer', () => {
  const list = [
    { start: micros(1000), end: micros(3000) },
    { start: micros(2000), end: micros(4000) },
    { start: micros(6000), end: micros(6000) },
  ];
  const marks = marksOf(list);
  const rules = {
    marks,
    layout: layoutFor(marks),
    scale: scaleOf({ from: 0, length: DURATION }, WIDTH),
    isChosen: () => false,
  };

  it('takes hold of the body, and of the edges where they are', () => {
    expect(hitAt(80, 10, rules)).toEqual({ mark: marks[0], grip: 'body' });
    expect(hitAt(42, 10, rules)).toEqual({ mark: marks[0], grip: 'start' });
    expect(hitAt(119, 10, rules)).toEqual({ mark: marks[0], grip: 'end' });
    expect(hitAt(119, 40, rules)?.mark).toBe(marks[1]);
    expect(hitAt(30, 10, rules)).toBeNull();
  });

  it('catches the chosen one from a little further, and moves a moment as a whole', () => {
    const chosen = { ...rules, isChosen: (mark: Mark) => mark === marks[0] };
    expect(hitAt(34, 10, chosen)).toEqual({ mark: marks[0], grip: 'start' });
    expect(hitAt(245, 10, rules)).toEqual({ mark: marks[2], grip: 'body' });
  });

  it("does not trim what is somebody else's", () => {
    const theirs = marks.map((mark) => ({ ...mark, mine: false }));
    expect(hitAt(42, 10, { ...rules, marks: theirs })?.grip).toBe('body');
  });

  it('chooses with a box what touches it, in the lanes it covers', () => {
    expect([...marksInBox({ left: 100, right: 130, top: 0, bottom: 20 }, rules)]).toEqual([0]);
    expect(
      [...marksInBox({ left: 100, right: 250, top: 0, bottom: 60 }, rules)].toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2]);
  });
});

describe('edges', () => {
  it('near a time are those that looking at all finds, without those of the span that moves', () => {
    fc.assert(
      fc.property(spans, fc.nat({ max: DURATION }), fc.nat({ max: 500 }), (list, time, reach) => {
        const [moved, ...rest] = list;
        if (moved === undefined) return;
        const slow = rest
          .flatMap(({ start, end }) => [start, end])
          .filter((edge) => Math.abs(edge - time) <= reach);
        const found = edgesNear(edgesOf(list), time, reach, moved);
        expect(found.toSorted((a, b) => a - b)).toEqual(slow.toSorted((a, b) => a - b));
      }),
    );
  });

  it('of episodes are each bound once, and a fragment dragged near one takes its exact time', () => {
    const second = (from: number, to: number) => ({ start: fromSeconds(from), end: fromSeconds(to) });
    const bounds = boundsOf([second(10, 20.0000015), second(20.0000015, 30)]);
    expect(bounds).toEqual([10_000_000, 20_000_002, 30_000_000]);
    const rules = {
      duration: fromSeconds(60),
      shortest: 1,
      targets: () => bounds,
      reach: 50_000,
      frames: null,
    };
    expect(draggedSpan(second(12, 19), 'end', 970_000, rules).end).toBe(20_000_002);
    expect(draggedSpan(second(12, 19), 'end', 900_000, rules).end).toBe(19_900_000);
  });
});
