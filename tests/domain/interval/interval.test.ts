import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import {
  checkGrid,
  intervalCount,
  intervalsOf,
  leftOver,
  MOST_INTERVALS,
  sameGrid,
} from '../../../shared/domain/interval/interval-grid.ts';
import { agreementOf, areComparable, numbersOf } from '../../../shared/domain/interval/interval-numbers.ts';
import {
  checkAnswer,
  nextOpen,
  toggledAnswer,
  type IntervalAnswer,
  type IntervalRun,
  type IntervalScore,
} from '../../../shared/domain/interval/interval-run.ts';
import { fromSeconds, lengthOf, micros, type Span } from '../../../shared/domain/time.ts';

const [LOOK, LAUGH] = [asId<CodeId>('kijkt'), asId<CodeId>('lacht')];
const RUN: IntervalRun = {
  id: asId('1'.repeat(32)),
  recordingId: asId('2'.repeat(32)),
  raterId: asId('3'.repeat(32)),
  method: 'partial',
  length: fromSeconds(10),
  parts: [{ start: micros(0), end: fromSeconds(60) }],
  codebookId: asId('0'.repeat(32)),
  codes: [LOOK, LAUGH],
  createdAt: 1,
};
const seen = (...codes: CodeId[]): IntervalAnswer => ({ kind: 'scored', codes });
const scores = (...answers: (IntervalAnswer | null)[]): readonly IntervalScore[] =>
  answers.flatMap((answer, position) => (answer === null ? [] : [{ position, answer }]));

const anyParts = fc
  .array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 1, maxLength: 9 })
  .map((steps): readonly Span[] => {
    let at = 0;
    return steps.map((step) => {
      const start = at + (step % 7);
      at = start + step;
      return { start: micros(start), end: micros(at) };
    });
  });
const anyGrid = fc.record({ length: fc.integer({ min: 1, max: 3_000_000 }).map(micros), parts: anyParts });

describe('the grid', () => {
  test('is exact: every interval has the one length, follows on the one before, and lies in its part', () => {
    fc.assert(
      fc.property(
        fc.record({ length: fc.integer({ min: 100_000, max: 3_000_000 }).map(micros), parts: anyParts }),
        (grid) => {
          const intervals = intervalsOf(grid);
          expect(intervals).toHaveLength(intervalCount(grid));
          for (const one of intervals) expect(lengthOf(one)).toBe(grid.length);
          for (const part of grid.parts) {
            const within = intervals.filter(({ start }) => start >= part.start && start < part.end);
            expect(within.every(({ end }) => end <= part.end)).toBe(true);
            expect(within.map(({ start }) => start)).toEqual(
              within.map((_, i) => part.start + i * grid.length),
            );
          }
        },
      ),
    );
  });

  test('leaves out less than one interval of each part, and tells how much', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const whole = grid.parts.reduce((sum, part) => sum + lengthOf(part), 0);
        expect(intervalCount(grid) * grid.length + leftOver(grid)).toBe(whole);
        for (const part of grid.parts) {
          expect(leftOver({ ...grid, parts: [part] })).toBeLessThan(grid.length);
        }
      }),
    );
  });

  test('a rest that is one microsecond short is left out, and a full one is not', () => {
    const of = (end: number) => intervalCount({ ...RUN, parts: [{ start: micros(0), end: micros(end) }] });
    expect([of(59_999_999), of(60_000_000), of(60_000_001)]).toEqual([5, 6, 6]);
  });

  test('is refused where no interval fits, and where there would be too many', () => {
    const part = (seconds: number) => ({ ...RUN, parts: [{ start: micros(0), end: fromSeconds(seconds) }] });
    expect(checkGrid(part(9))).toEqual({ ok: false, error: { code: 'interval.none-fits' } });
    expect(checkGrid(part(10 * MOST_INTERVALS)).ok).toBe(true);
    expect(checkGrid(part(10 * (MOST_INTERVALS + 1)))).toEqual({
      ok: false,
      error: { code: 'interval.too-many', most: MOST_INTERVALS },
    });
  });
});

describe('answers', () => {
  test('toggling keeps the order of the run, and starts anew after "not assessable"', () => {
    expect(toggledAnswer(RUN, seen(LAUGH), LOOK)).toEqual(seen(LOOK, LAUGH));
    expect(toggledAnswer(RUN, seen(LOOK, LAUGH), LOOK)).toEqual(seen(LAUGH));
    expect(toggledAnswer(RUN, seen(LOOK), LOOK)).toEqual(seen());
    expect(toggledAnswer(RUN, { kind: 'not-assessable' }, LAUGH)).toEqual(seen(LAUGH));
    expect(toggledAnswer(RUN, null, LAUGH)).toEqual(seen(LAUGH));
  });

  test('only of the run’s codes and intervals', () => {
    expect(checkAnswer(RUN, 5, seen(LOOK)).ok).toBe(true);
    expect(checkAnswer(RUN, 6, seen(LOOK)).ok).toBe(false);
    expect(checkAnswer(RUN, 0, seen(asId('anders'))).ok).toBe(false);
    expect(checkAnswer(RUN, 0, seen(LOOK, LOOK)).ok).toBe(false);
    expect(checkAnswer(RUN, 0, null).ok).toBe(true);
  });

  test('the next open one is looked for onwards, and then from the beginning', () => {
    const done = scores(seen(), null, seen(), seen(), seen(), seen());
    expect(nextOpen(RUN, done, 3)).toBe(1);
    expect(nextOpen(RUN, scores(seen(), null, seen()), 2)).toBe(3);
    expect(nextOpen(RUN, scores(...Array.from({ length: 6 }, () => seen())), 2)).toBeNull();
  });
});

describe('numbers', () => {
  test('a share is of what was assessed; open and not assessable do not count in it', () => {
    const run = numbersOf(RUN, scores(seen(LOOK), seen(LOOK, LAUGH), { kind: 'not-assessable' }, seen()));
    expect(run).toEqual({
      assessed: 3,
      notAssessable: 1,
      open: 2,
      perCode: [
        { codeId: LOOK, seen: 2, share: 2 / 3 },
        { codeId: LAUGH, seen: 1, share: 1 / 3 },
      ],
    });
    expect(numbersOf(RUN, []).perCode[0]?.share).toBeNull();
  });

  test('two people are compared interval by interval, where both assessed it', () => {
    const other = { ...RUN, raterId: asId<IntervalRun['raterId']>('4'.repeat(32)), codes: [LAUGH] };
    expect(areComparable(RUN, other)).toBe(true);
    expect(areComparable(RUN, { ...other, length: fromSeconds(5) })).toBe(false);
    expect(areComparable(RUN, { ...other, method: 'whole' })).toBe(false);
    expect(areComparable(RUN, { ...other, codes: [asId('anders')] })).toBe(false);
    const ours = scores(seen(LAUGH), seen(LAUGH), seen(), seen(LOOK), { kind: 'not-assessable' }, seen());
    const theirs = scores(seen(LAUGH), seen(), seen(), seen(), seen(LAUGH), null);
    // Of four: both yes 1, only we 1, both no 2. po = 3/4, pe = (2·1 + 2·3)/16 = 1/2, so kappa = 1/2.
    expect(agreementOf({ run: RUN, scores: ours }, { run: other, scores: theirs })).toEqual([
      { codeId: LAUGH, n: 4, percent: 0.75, kappa: 0.5 },
    ]);
  });

  test('kappa is not given where chance leaves no room, or nobody assessed anything', () => {
    const none = agreementOf({ run: RUN, scores: [] }, { run: RUN, scores: [] });
    expect(none[0]).toEqual({ codeId: LOOK, n: 0, percent: null, kappa: null });
    const all = { run: RUN, scores: scores(seen(), seen()) };
    expect(agreementOf(all, all)[0]).toEqual({ codeId: LOOK, n: 2, percent: 1, kappa: null });
  });

  test('grids differ by any bound', () => {
    const moved = { ...RUN, parts: [{ start: micros(1), end: fromSeconds(60) }] };
    expect(sameGrid(RUN, moved)).toBe(false);
    expect(sameGrid(RUN, { ...RUN, parts: [...RUN.parts, ...moved.parts] })).toBe(false);
    expect(sameGrid(RUN, { ...RUN })).toBe(true);
  });
});
