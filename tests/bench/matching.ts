// What it costs to compare two raters' marks on one recording, and how that grows with the number of marks.

import { alignmentKappa, DEFAULT_COSTS } from '../../shared/domain/agreement/timeline/alignment-kappa.ts';
import type { CodedSession } from '../../shared/domain/agreement/timeline/coded-session.ts';
import { generateSession } from '../../shared/domain/agreement/timeline/event-generator.ts';
import { timelineReport } from '../../shared/domain/agreement/timeline/make-timeline-report.ts';
import { matchOptimally } from '../../shared/domain/agreement/timeline/optimal-matching.ts';
import { timeUnitKappa } from '../../shared/domain/agreement/timeline/time-unit-kappa.ts';
import type { TimelineOptions } from '../../shared/domain/agreement/timeline/timeline-report.ts';
import { sweepPoint } from '../../shared/domain/agreement/timeline/tolerance-sweep.ts';
import type { Bench } from './support/bench.ts';
import { type Goal, print } from './support/print.ts';
import { growthExponent, median } from './support/stats.ts';
import { type Patience, takeTurns, timed } from './support/take-turns.ts';

const SIZES = [500, 1_500, 5_000] as const;
const LARGEST = 5_000;
const CODES = ['gaze', 'smile', 'touch', 'vocal'];
/** Milliseconds. */
const UNIT = 100;
const TOLERANCE = 2_000;
const TOLERANCES = [0, 250, 500, 1_000, 2_000, 3_000, 5_000, 10_000];
const REPORT: TimelineOptions = { unit: UNIT, rule: { kind: 'overlap', share: 0.6 }, tolerances: TOLERANCES };
const USUAL: Patience = { rounds: 15, seconds: 10 };
const LONG: Patience = { rounds: 50, seconds: 60 };
const BASELINE = 'the same marks to JSON and back';

type Subject = {
  readonly what: string;
  readonly work: (session: CodedSession) => unknown;
  /** Milliseconds, for the largest size. */
  readonly goal?: number;
};

const SUBJECTS: readonly Subject[] = [
  {
    what: 'matching by overlap',
    work: (session) => matchOptimally(session, { kind: 'overlap', share: 0.6 }),
    goal: 100,
  },
  {
    what: 'matching by onset',
    work: (session) => matchOptimally(session, { kind: 'onset', tolerance: TOLERANCE }),
    goal: 100,
  },
  {
    what: 'alignment within a tolerance',
    work: (session) => alignmentKappa(session, { ...DEFAULT_COSTS, tolerance: TOLERANCE }),
    goal: 20,
  },
  { what: 'alignment without tolerance', work: (session) => alignmentKappa(session), goal: 500 },
  {
    what: 'time-unit kappa, tenths of a second',
    work: (session) => timeUnitKappa(session, { unit: UNIT }),
    goal: 20,
  },
  {
    what: 'time-unit kappa, half a second of tolerance',
    work: (session) => timeUnitKappa(session, { unit: UNIT, toleranceUnits: 5 }),
  },
  {
    what: `sweep of ${TOLERANCES.length} tolerances`,
    work: (session) => TOLERANCES.map((tolerance) => sweepPoint(session, UNIT, tolerance)),
  },
  { what: 'full report with that sweep', work: (session) => timelineReport(session, REPORT) },
];

export const matchingBench: Bench = async ({ long }) => {
  const patience = long ? LONG : USUAL;
  for (const { what, work, goal } of SUBJECTS) {
    const growth: { size: number; value: number }[] = [];
    for (const size of SIZES) {
      const limit: Goal | undefined =
        size === LARGEST && goal !== undefined ? { of: 'value', is: 'at most', limit: goal } : undefined;
      const value = await measure(what, ordinary(size), work, patience, limit);
      growth.push({ size, value });
    }
    print({
      bench: 'matching',
      what: `${what}: growth with the number of marks`,
      value: growthExponent(growth),
      unit: 'exponent',
      runs: growth.length,
    });
  }
  const any: Subject['work'] = (session) => matchOptimally(session, { kind: 'overlap', share: 0.1 });
  for (const size of [300, LARGEST])
    await measure('matching where all overlaps all', knot(size), any, patience);
};

async function measure(
  what: string,
  session: CodedSession,
  work: Subject['work'],
  patience: Patience,
  goal?: Goal,
): Promise<number> {
  // Once unmeasured: the first run pays for the compiler.
  work(session);
  const { ours, baseline } = await takeTurns(
    patience,
    () => timed(() => work(session)),
    () => timed(() => JSON.parse(JSON.stringify(session))),
  );
  print({
    bench: 'matching',
    what: `${what}, ${session.a.length} × ${session.b.length} marks`,
    value: median(ours),
    unit: 'ms',
    baseline: { what: BASELINE, value: median(baseline) },
    runs: ours.length,
    ...(goal === undefined ? {} : { goal }),
  });
  return median(ours);
}

/** One mark after the other for A; B misses some and calls some otherwise. 5,000 of them last about four hours. */
function ordinary(n: number): CodedSession {
  const times = { dmin: 400, dmax: 4_000, gap: 1_500, jitter: 500 };
  return generateSession({ seed: 12, n, codes: CODES, ...times, pdrop: 0.1, pconf: 0.2 });
}

/** The worst there can be: every mark of A may be any mark of B. */
function knot(n: number): CodedSession {
  const { a, b } = ordinary(n);
  const t1 = 100_000;
  const end = (length: number): number => t1 / 2 + length * 10;
  const longer = (events: CodedSession['a']): CodedSession['a'] =>
    events.map(({ start, end: last, code }) => ({ start: start % 1_000, end: end(last - start), code }));
  return { a: longer(a), b: longer(b), t0: 0, t1 };
}
