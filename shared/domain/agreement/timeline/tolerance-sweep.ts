// How agreement changes with the tolerance: one point of that curve.
import { type Figure, figure } from '../figure.ts';
import { alignmentKappa, DEFAULT_COSTS } from './alignment-kappa.ts';
import type { CodedSession } from './coded-session.ts';
import { matchOptimally } from './optimal-matching.ts';
import { timeUnitKappa } from './time-unit-kappa.ts';
import type { TimelineMatching, TimelineReport } from './timeline-report.ts';

/**
 * `unit` and `tolerance` in milliseconds; a tolerance of less than a unit is none for the time units. Events are
 * linked by onset, whatever the rule of the report, since that is the rule that has a tolerance.
 */
export function sweepPoint(
  session: CodedSession,
  unit: number,
  tolerance: number,
): TimelineReport['sweep'][number] {
  const { kappa, tolerant } = timeUnitKappa(session, { unit, toleranceUnits: Math.floor(tolerance / unit) });
  return {
    tolerance,
    timeUnitKappa: tolerant === undefined ? kappa.estimate : tolerant.mean,
    alignmentKappa: alignmentKappa(session, { ...DEFAULT_COSTS, tolerance }).kappa.estimate,
    linked: linkedShare(session, matchOptimally(session, { kind: 'onset', tolerance })),
  };
}

/** Events with a partner, as a share of all events of both raters. */
export function linkedShare({ a, b }: CodedSession, { pairs }: TimelineMatching): Figure {
  return figure((2 * pairs.length) / (a.length + b.length));
}
