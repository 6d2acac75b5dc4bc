// The coefficients of a timeline report, each with what is needed to read it.
import { columnSums, rowSums } from '../contingency-table.ts';
import { DEFAULT_LEVEL, type Figure, reasonIfAnyNull, type ReasonCode } from '../figure.ts';
import { at } from '../indexed.ts';
import { PREVALENT_SHARE, sizeCaution } from '../report/cautions.ts';
import type { Caution, Measured, MeasureId } from '../report/measured.ts';
import type { CodedSession } from './coded-session.ts';
import { eventTable, linkTable } from './link-table.ts';
import { nilKappa } from './nil-kappa.ts';
import { orderedAlignmentKappa, stateUnitKappa } from './report-kappas.ts';
import { segmentOverlap } from './segment-overlap.ts';
import type { MatchingRule, TimelineMatching, TimelineOptions } from './timeline-report.ts';

/** Milliseconds. */
const USUAL_ONSET_TOLERANCE = 2_000;

/** Events that start further apart than this, in milliseconds, are not aligned; the usual where the rule names none. */
export function alignmentTolerance(rule: MatchingRule): number {
  return rule.kind === 'onset' ? rule.tolerance : USUAL_ONSET_TOLERANCE;
}

/** One time-based and event-based kappas side by side, as Bakeman, Quera & Gnisci (2009) advise; then time. */
export function timelineMeasures(
  session: CodedSession,
  matching: TimelineMatching,
  { unit, rule, level = DEFAULT_LEVEL }: TimelineOptions,
): Measured[] {
  const { estimate, reason } = segmentOverlap(session);
  const events = session.a.length + session.b.length;
  return [
    timeUnits(session, unit, level),
    eventKappa(session, matching),
    alignment(session, rule),
    measured('segment-overlap', events, { estimate, reason }),
  ];
}

/** Without its p: a test that takes thousands of dependent units for independent ones rejects everything. */
function timeUnits(session: CodedSession, unit: number, level: number): Measured {
  const { kappa, table } = stateUnitKappa(session, { unit, level });
  const { estimate, reason, interval } = kappa;
  const prevalence =
    Math.max(...rowSums(table).map((row, i) => row + at(columnSums(table), i))) / (2 * kappa.n);
  return measured(
    'time-unit-kappa',
    kappa.n,
    { estimate, interval: { low: interval.low, high: interval.high, level, method: 'delta-z' }, reason },
    prevalence >= PREVALENT_SHARE ? ['high-prevalence', 'dependent-units'] : ['dependent-units'],
  );
}

/** Holle & Rein's (2015) kappa on the links of this report, so that it never contradicts what is drawn. */
function eventKappa(session: CodedSession, matching: TimelineMatching): Measured {
  return measured(
    'event-kappa',
    session.a.length + session.b.length,
    nilKappa(eventTable(linkTable(session, matching))),
  );
}

function alignment(session: CodedSession, rule: MatchingRule): Measured {
  const { kappa, alignment: found } = orderedAlignmentKappa(session, alignmentTolerance(rule));
  return measured('alignment-kappa', found.pairs.length, kappa);
}

type Found = Pick<Measured, 'interval' | 'p'> & {
  readonly estimate: Figure;
  /** Of this and other figures that go with it. */
  readonly reason?: ReasonCode | undefined;
};

function measured(
  measure: MeasureId,
  nUnits: number,
  { estimate, interval, p, reason }: Found,
  cautions: readonly Caution[] = [],
): Measured {
  const figures = [estimate, ...(interval === undefined ? [] : [interval.low, interval.high])];
  return {
    measure,
    estimate,
    ...(interval === undefined ? {} : { interval }),
    ...(p === undefined ? {} : { p }),
    nUnits,
    nRaters: 2,
    nPairs: 1,
    leftOut: { unrated: 0, ratedOnce: 0, incomplete: 0 },
    cautions: estimate === null ? [] : [...sizeCaution(nUnits), ...cautions],
    ...(reason === undefined ? {} : reasonIfAnyNull(figures, reason)),
  };
}
