// How agreement changes with the tolerance: one point of that curve.
import { figure } from '../figure.ts';
import { at } from '../indexed.ts';
import { alignmentKappa, DEFAULT_COSTS } from './alignment-kappa.ts';
import { byStart, type CodedSession, startsOf } from './coded-session.ts';
import { timeUnitKappa } from './time-unit-kappa.ts';
import type { TimelineReport } from './timeline-report.ts';

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
    linked: figure((2 * mostPairs(session, tolerance)) / (session.a.length + session.b.length)),
  };
}

/** How many events can be linked one to one when starts may lie this far apart: what `matchOptimally` links too. */
function mostPairs({ a, b }: CodedSession, tolerance: number): number {
  const startsA = startsOf(byStart(a));
  const startsB = startsOf(byStart(b));
  let pairs = 0;
  let i = 0;
  let j = 0;
  // The earliest that can be linked is linked: waiting never helps a later one.
  while (i < startsA.length && j < startsB.length) {
    const shift = at(startsB, j) - at(startsA, i);
    if (Math.abs(shift) <= tolerance) pairs += 1;
    if (shift >= -tolerance) i += 1;
    if (shift <= tolerance) j += 1;
  }
  return pairs;
}
