import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { layOnFilm } from '../../../shared/domain/live/lay-on-film.ts';
import { elapsedAt, readClock, startClock, type ClockGap } from '../../../shared/domain/live/live-clock.ts';
import {
  closedMarks,
  lengthOfSession,
  type ClosedMark,
  type LiveMark,
} from '../../../shared/domain/live/live-session.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';

const MINUTE = { duration: fromSeconds(60) };

function mark(start: number, end: number | null, id = 'a'): LiveMark {
  return {
    id: asId(id.repeat(32)),
    sessionId: asId('5'.repeat(32)),
    start: fromSeconds(start),
    end: end === null ? null : fromSeconds(end),
    codings: [],
    note: '',
    createdAt: 1,
    fragmentId: null,
  };
}
function closed(start: number, end: number): ClosedMark {
  return { ...mark(start, end), end: fromSeconds(end) };
}

describe('the clock', () => {
  const run = (readings: readonly { readonly wall: number; readonly steady: number }[]) => {
    let clock = startClock({ wall: 1_000_000, steady: 50 });
    const gaps: ClockGap[] = [];
    for (const reading of readings) {
      const next = readClock(clock, reading);
      clock = next.clock;
      if (next.gap !== null) gaps.push(next.gap);
    }
    return { clock, gaps };
  };

  test('goes by the steady clock, however the wall clock is nudged', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }), (steps) => {
        let steady = 50;
        let wall = 1_000_000;
        const readings = steps.map((step, index) => {
          steady += step;
          wall += step + (index % 2 === 0 ? 900 : -900);
          return { wall, steady };
        });
        const { clock, gaps } = run(readings);
        expect(gaps).toEqual([]);
        expect(elapsedAt(clock, steady)).toBe((steady - 50) * 1000);
      }),
    );
  });

  test('counts the time in which the computer slept, and says so', () => {
    const { clock, gaps } = run([
      { wall: 1_001_000, steady: 1_050 },
      { wall: 1_602_000, steady: 2_050 },
    ]);
    expect(gaps).toEqual([{ kind: 'asleep', at: fromSeconds(1), length: fromSeconds(601) }]);
    expect(elapsedAt(clock, 3_050)).toBe(fromSeconds(603));
  });

  test('is not put forward where the steady clock ran on through the sleep, but says so all the same', () => {
    const { clock, gaps } = run([{ wall: 1_600_000, steady: 600_050 }]);
    expect(gaps).toEqual([{ kind: 'asleep', at: micros(0), length: fromSeconds(600) }]);
    expect(elapsedAt(clock, 600_050)).toBe(fromSeconds(600));
  });

  test('goes on as it was when the wall clock is put back, and never back itself', () => {
    const { clock, gaps } = run([{ wall: 900_000, steady: 1_050 }]);
    expect(gaps).toEqual([{ kind: 'set', at: micros(0), length: micros(0) }]);
    expect(elapsedAt(clock, 1_050)).toBe(fromSeconds(1));
  });
});

describe('a session that was cut off', () => {
  test('ends with its last mark, and so does what still went on', () => {
    const marks = [mark(3, null), mark(5, 9, 'b'), mark(11, 11, 'c')];
    expect(lengthOfSession({ length: null }, marks)).toBe(fromSeconds(11));
    expect(lengthOfSession({ length: fromSeconds(20) }, marks)).toBe(fromSeconds(20));
    const ends = closedMarks(
      {
        id: asId('5'.repeat(32)),
        caseId: asId('c'.repeat(32)),
        authorId: asId('d'.repeat(32)),
        codebookId: STANDARD_BOOK.id,
        activity: null,
        startedAt: 0,
        length: null,
        gaps: [],
        attached: null,
      },
      marks,
    ).map(({ end }) => end);
    expect(ends).toEqual([fromSeconds(11), fromSeconds(9), fromSeconds(11)]);
  });
});

describe('laying on a film', () => {
  test('cuts what runs over the edges, and leaves out what lies beyond', () => {
    const marks = [
      closed(0, 5),
      closed(8, 12),
      closed(30, 30),
      closed(69, 75),
      closed(71, 71),
      closed(72, 80),
    ];
    const { on, outside } = layOnFilm(marks, { offset: fromSeconds(-10), drift: 0 }, MINUTE);
    expect(on.map(({ span, cut }) => [span.start, span.end, cut])).toEqual([
      [0, fromSeconds(2), true],
      [fromSeconds(20), fromSeconds(20), false],
      [fromSeconds(59), fromSeconds(60), true],
    ]);
    expect(outside.map(({ start }) => start)).toEqual([0, fromSeconds(71), fromSeconds(72)]);
  });
  test('loses nothing, puts nothing outside the film, and keeps moments moments', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 50 }));
    const offsets = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(times), offsets, fc.integer({ min: -1000, max: 1000 }), (spans, offset, ppm) => {
        const marks = spans.map(([start, length]) => closed(start, start + length));
        const sync = { offset: fromSeconds(offset), drift: ppm * 1000 };
        const { on, outside } = layOnFilm(marks, sync, MINUTE);
        expect(on.length + outside.length).toBe(marks.length);
        for (const { mark: laid, span } of on) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(MINUTE.duration);
          expect(span.start === span.end).toBe(laid.start === laid.end);
        }
      }),
    );
  });
});
