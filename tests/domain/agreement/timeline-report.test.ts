// The timeline report: every figure there or with its reason, and the same story from either side.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentKappa, DEFAULT_COSTS } from '../../../shared/domain/agreement/timeline/alignment-kappa.ts';
import type { CodedEvent, CodedSession } from '../../../shared/domain/agreement/timeline/coded-session.ts';
import { timelineReport } from '../../../shared/domain/agreement/timeline/make-timeline-report.ts';
import { matchOptimally } from '../../../shared/domain/agreement/timeline/optimal-matching.ts';
import { overlapKappa } from '../../../shared/domain/agreement/timeline/overlap-kappa.ts';
import { timeUnitKappa } from '../../../shared/domain/agreement/timeline/time-unit-kappa.ts';
import { alignmentTolerance } from '../../../shared/domain/agreement/timeline/timeline-measures.ts';
import type {
  TimelineOptions,
  TimelineReport,
} from '../../../shared/domain/agreement/timeline/timeline-report.ts';
import type { Measured, MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import { anySession } from './arbitraries.ts';
import { anyKnot, anyRule, swapped } from './timeline-arbitraries.ts';

const OPTIONS: TimelineOptions = {
  unit: 1,
  rule: { kind: 'overlap', share: 0.6 },
  tolerances: [0, 1, 2, 5, 50],
};
const event = (start: number, end: number, code: string): CodedEvent => ({ start, end, code });

function measure({ measures }: TimelineReport, id: MeasureId): Measured {
  const found = measures.find((one) => one.measure === id);
  if (found === undefined) throw new Error(`the report has no ${id}`);
  return found;
}

describe('the timeline report', () => {
  it('has a number or a reason everywhere, and no figure out of its bounds', () => {
    fc.assert(
      fc.property(anyKnot(7), anyRule, (session, rule) => {
        const report = timelineReport(session, { ...OPTIONS, rule });
        for (const { estimate, interval, reason } of report.measures) {
          if (estimate === null || interval?.low === null || interval?.high === null)
            expect(reason).toBeDefined();
        }
        const shares = report.perCode.flatMap((one) => [one.overlap, one.countRatio, one.durationRatio]);
        for (const share of [...shares, ...report.sweep.map(({ linked }) => linked)]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(numbersIn(report).every((number) => Number.isFinite(number))).toBe(true);
      }),
    );
  });

  it('tells the same story from either side', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const one = timelineReport(session, OPTIONS);
        const other = timelineReport(swapped(session), OPTIONS);
        expect(other.confusion).toEqual(
          one.confusion.map((_, row) => one.confusion.map((column) => column[row])),
        );
        for (const id of ['time-unit-kappa', 'event-kappa', 'segment-overlap'] as const) {
          expect(measure(other, id).estimate ?? -9).toBeCloseTo(measure(one, id).estimate ?? -9, 9);
        }
        expect(other.perCode.map(({ countA, durationA }) => [countA, durationA])).toEqual(
          one.perCode.map(({ countB, durationB }) => [countB, durationB]),
        );
        expect(other.sweep.map(({ linked }) => linked)).toEqual(one.sweep.map(({ linked }) => linked));
      }),
    );
  });

  it('does not change when the recording begins later', () => {
    fc.assert(
      fc.property(anyKnot(6), fc.integer({ min: 1, max: 9_999 }), (session, later) => {
        const move = (events: readonly CodedEvent[]): CodedEvent[] =>
          events.map(({ start, end, code }) => event(start + later, end + later, code));
        const moved = {
          a: move(session.a),
          b: move(session.b),
          t0: session.t0 + later,
          t1: session.t1 + later,
        };
        expect(timelineReport(moved, OPTIONS)).toEqual(timelineReport(session, OPTIONS));
      }),
    );
  });

  it('gives two equal timelines a kappa of 1, or the reason why there is none', () => {
    fc.assert(
      fc.property(anySession(), ({ a, ...window }) => {
        const report = timelineReport({ ...window, a, b: a }, OPTIONS);
        expect(report.matching.pairs).toHaveLength(a.length);
        for (const id of ['time-unit-kappa', 'event-kappa', 'alignment-kappa', 'segment-overlap'] as const) {
          const { estimate, reason } = measure(report, id);
          if (estimate === null) expect(reason).toBeDefined();
          else expect(estimate).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('has the confusion table of its own links, and the event kappa of that table', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const { matching, confusion, ...rest } = timelineReport(session, OPTIONS);
        const total = confusion.flat().reduce((sum, count) => sum + count, 0);
        const { pairs, omissions, commissions } = matching;
        expect(total).toBe(pairs.length + omissions.length + commissions.length);
        const diagonal = confusion.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
        expect(diagonal).toBe(pairs.filter(({ sameCode }) => sameCode).length);
        // Where the published greedy rule has one answer, that answer is this one.
        const published = overlapKappa(session, 0.6).kappa.estimate;
        expect(measure({ matching, confusion, ...rest }, 'event-kappa').estimate ?? -9).toBeCloseTo(
          published ?? -9,
          12,
        );
      }),
    );
  });

  it('does not let one code hide another in the presence of each', () => {
    const session: CodedSession = {
      a: [event(0, 10, 'play'), event(2, 4, 'gaze')],
      b: [event(0, 10, 'play')],
      t0: 0,
      t1: 20,
    };
    const [gaze, play] = timelineReport(session, OPTIONS).perCode;
    expect(play).toMatchObject({ code: 'play', durationA: 10, durationB: 10, overlap: 1, kappa: 1 });
    expect(gaze).toMatchObject({
      code: 'gaze',
      countA: 1,
      countB: 0,
      overlap: 0,
      durationRatio: 0,
      kappa: 0,
    });
  });

  it('says the same in whatever order the events, and so the codes of one fragment, are listed', () => {
    fc.assert(
      fc.property(anyKnot(6), anyRule, (session, rule) => {
        const { matching: _, ...told } = timelineReport(session, { ...OPTIONS, rule });
        const backwards = { ...session, a: session.a.toReversed(), b: session.b };
        expect(timelineReport(backwards, { ...OPTIONS, rule })).toMatchObject(told);
      }),
    );
  });

  it('tells how far it is, up to the end', () => {
    const told: number[] = [];
    timelineReport(
      { a: [], b: [], t0: 0, t1: 0 },
      { ...OPTIONS, progress: (fraction) => told.push(fraction) },
    );
    expect(told).toHaveLength(3 + OPTIONS.tolerances.length);
    expect(told.toSorted((x, y) => x - y)).toEqual(told);
    expect(told.at(-1)).toBe(1);
  });
});

describe('the measures', () => {
  // Ten seconds in units of one: A smiles 0–4 and gazes 6–9; B smiles 1–4 and gazes 6–10.
  const session: CodedSession = {
    a: [event(0, 4_000, 'smile'), event(6_000, 9_000, 'gaze')],
    b: [event(1_000, 4_000, 'smile'), event(6_000, 10_000, 'gaze')],
    t0: 0,
    t1: 10_000,
  };
  const options: TimelineOptions = { ...OPTIONS, unit: 1_000, tolerances: [0, 500, 1_000] };

  it('are those worked out by hand', () => {
    const report = timelineReport(session, options);
    // Agreement in 8 of 10 units; by chance 0.4·0.3 (smile) + 0.3·0.4 (gaze) + 0.3·0.3 (nothing) = 0.33.
    expect(measure(report, 'time-unit-kappa').estimate).toBeCloseTo((0.8 - 0.33) / 0.67, 12);
    // 3 + 3 seconds in common of 4 + 4.
    expect(measure(report, 'segment-overlap').estimate).toBeCloseTo(0.75, 12);
    expect(measure(report, 'event-kappa').estimate).toBe(1);
    expect(report.confusion).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    expect(report.perCode).toMatchObject([
      { code: 'gaze', countRatio: 1, durationRatio: 0.75, overlap: 0.75 },
      { code: 'smile', countRatio: 1, durationRatio: 0.75, overlap: 0.75 },
    ]);
    expect(report.sweep.map(({ linked }) => linked)).toEqual([0.5, 0.5, 1]);
    expect(report.sweep[0]?.timeUnitKappa).toBe(measure(report, 'time-unit-kappa').estimate);
  });

  it('are 1 for two equal markings whose codes are listed in another order', () => {
    const marked = (...codes: string[]): CodedEvent[] => [
      ...codes.map((code) => event(1_000, 3_000, code)),
      event(5_000, 9_000, 'gaze'),
    ];
    const equal = { ...session, a: marked('gaze', 'smile'), b: marked('smile', 'gaze') };
    for (const { estimate } of timelineReport(equal, options).measures) expect(estimate).toBeCloseTo(1, 12);
    const bare = (events: CodedEvent[]): CodedEvent[] => events.slice(0, 2);
    const once = { ...session, a: bare(equal.a), b: bare(equal.b) };
    expect(measure(timelineReport(once, options), 'time-unit-kappa').estimate).toBe(1);
    expect(measure(timelineReport(once, options), 'alignment-kappa').estimate).toBe(1);
  });

  it('take the codes of a time unit together: one of two codes shared is another category', () => {
    const both = { ...session, b: [event(0, 4_000, 'smile'), event(0, 4_000, 'gaze')] };
    const alone = { ...both, a: [event(0, 4_000, 'smile')] };
    // Agreement in the 6 units without anything; by chance 0.6·0.6.
    expect(measure(timelineReport(alone, options), 'time-unit-kappa').estimate).toBeCloseTo(
      (0.6 - 0.36) / 0.64,
      12,
    );
  });

  it('say that time units depend on each other, and how many units there are', () => {
    const report = timelineReport(session, options);
    expect(measure(report, 'time-unit-kappa')).toMatchObject({
      nUnits: 10,
      nRaters: 2,
      nPairs: 1,
      cautions: ['few-units', 'dependent-units'],
      interval: { method: 'delta-z', level: 0.95 },
    });
    expect(measure(report, 'time-unit-kappa').p).toBeUndefined();
    expect(measure(report, 'event-kappa')).toMatchObject({ nUnits: 4, cautions: ['very-few-units'] });
    const wide = timelineReport({ ...session, t1: 100_000 }, options);
    expect(measure(wide, 'time-unit-kappa').cautions).toEqual(['high-prevalence', 'dependent-units']);
  });

  it('align by the tolerance of the rule, or by two seconds where it has none', () => {
    const apart: CodedSession = { ...session, b: [event(1_900, 4_000, 'gaze'), event(8_100, 9_000, 'gaze')] };
    const aligned = (rule: TimelineOptions['rule']): Measured =>
      measure(timelineReport(apart, { ...options, rule }), 'alignment-kappa');
    expect(aligned(options.rule).nUnits).toBe(3);
    expect(aligned({ kind: 'onset', tolerance: 2_100 }).nUnits).toBe(2);
    expect(aligned({ kind: 'onset', tolerance: 100 }).nUnits).toBe(4);
    expect(alignmentTolerance(options.rule)).toBe(2_000);
    expect(alignmentTolerance({ kind: 'onset', tolerance: 100 })).toBe(100);
  });

  it('take another level for every interval', () => {
    const ninety = measure(timelineReport(session, { ...options, level: 0.9 }), 'time-unit-kappa').interval;
    const usual = measure(timelineReport(session, options), 'time-unit-kappa').interval;
    expect(ninety?.level).toBe(0.9);
    expect(ninety?.low).toBeGreaterThan(usual?.low ?? 1);
  });

  it('give counts and durations with each code only: over the codes of one recording they measure how codes differ', () => {
    const { measures, perCode } = timelineReport(session, options);
    expect(measures.map((one) => one.measure)).toEqual([
      'time-unit-kappa',
      'event-kappa',
      'alignment-kappa',
      'segment-overlap',
    ]);
    expect(perCode.map(({ countA, countB }) => [countA, countB])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('have a reason where nobody marked anything, or only one did', () => {
    const nobody = timelineReport({ a: [], b: [], t0: 0, t1: 10_000 }, options);
    expect(nobody.measures.map(({ estimate, reason }) => [estimate, reason])).toEqual([
      [null, 'single-category'],
      [null, 'no-events'],
      [null, 'no-events'],
      [null, 'no-events'],
    ]);
    expect(nobody.sweep.map(({ linked }) => linked)).toEqual([null, null, null]);
    const one = timelineReport({ ...session, b: [] }, options);
    expect(measure(one, 'event-kappa')).toMatchObject({ estimate: null, reason: 'no-events' });
    expect(measure(one, 'segment-overlap').estimate).toBe(0);
    expect(one.matching.omissions).toEqual([0, 1]);
  });
});

describe('the sweep', () => {
  it('never links less with a larger tolerance, and as much as the matching by onset', () => {
    fc.assert(
      fc.property(anyKnot(9), (session) => {
        const { sweep } = timelineReport(session, OPTIONS);
        const linked = sweep.map((point) => point.linked ?? 0);
        expect(linked.toSorted((x, y) => x - y)).toEqual(linked);
        const events = session.a.length + session.b.length;
        for (const point of sweep) {
          const { pairs } = matchOptimally(session, { kind: 'onset', tolerance: point.tolerance });
          if (events > 0) expect(point.linked).toBe((2 * pairs.length) / events);
        }
      }),
    );
  });

  it('has a time-unit kappa only where the tolerance is a whole number of units', () => {
    const session = { a: [event(0, 5, 'gaze')], b: [event(1, 6, 'gaze')], t0: 0, t1: 40 };
    const { sweep } = timelineReport(session, { ...OPTIONS, unit: 2, tolerances: [0, 1, 2, 3, 4] });
    expect(sweep.filter((point) => 'timeUnitKappa' in point).map(({ tolerance }) => tolerance)).toEqual([
      0, 2, 4,
    ]);
    expect(sweep.every((point) => point.alignmentKappa !== undefined)).toBe(true);
  });

  it('holds at each tolerance what the kappas give by themselves', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        for (const { tolerance, ...point } of timelineReport(session, OPTIONS).sweep) {
          const { kappa, tolerant } = timeUnitKappa(session, { unit: 1, toleranceUnits: tolerance });
          expect(point.timeUnitKappa).toBe(tolerance === 0 ? kappa.estimate : tolerant?.mean);
          const aligned = alignmentKappa(session, { ...DEFAULT_COSTS, tolerance });
          expect(point.alignmentKappa).toBe(aligned.kappa.estimate);
        }
      }),
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
