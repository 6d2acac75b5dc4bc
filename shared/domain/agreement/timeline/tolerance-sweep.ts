// How agreement changes with the tolerance: one point of that curve.
import { type Figure, figure } from '../figure.ts';
import { at } from '../indexed.ts';
import { byStart, type CodedSession, startsOf } from './coded-session.ts';
import { orderedAlignmentKappa, stateUnitKappa } from './report-kappas.ts';
import type { TimelineReport } from './timeline-report.ts';

/**
 * `unit` and `tolerance` in milliseconds. Time units know only tolerances of whole units: at others their kappa is
 * absent. Events are linked by onset, whatever the rule of the report, since that is the rule that has a tolerance.
 */
export function sweepPoint(
  session: CodedSession,
  unit: number,
  tolerance: number,
): TimelineReport['sweep'][number] {
  return {
    tolerance,
    ...(tolerance % unit === 0 ? { timeUnitKappa: timeUnits(session, unit, tolerance / unit) } : {}),
    alignmentKappa: orderedAlignmentKappa(session, tolerance).kappa.estimate,
    linked: figure((2 * mostPairs(session, tolerance)) / (session.a.length + session.b.length)),
  };
}

function timeUnits(session: CodedSession, unit: number, toleranceUnits: number): Figure {
  const { kappa, tolerant } = stateUnitKappa(session, { unit, toleranceUnits });
  return tolerant === undefined ? kappa.estimate : tolerant.mean;
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
