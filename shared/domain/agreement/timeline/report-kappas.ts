// The kappas of a timeline report. The published forms go by the event that is listed last, or first; here events of
// one rater overlap as a rule, since a fragment with two codes is two events, and their order means nothing.
import { activeStates } from './active-states.ts';
import { type AlignmentKappa, alignmentKappa, DEFAULT_COSTS } from './alignment-kappa.ts';
import { type CodedSession, compareEvents } from './coded-session.ts';
import { type TimeUnitKappa, timeUnitKappa, type TimeUnitPlan } from './time-unit-kappa.ts';

/** With the set of all active codes as the category of a unit. Equal to `timeUnitKappa` where nothing overlaps. */
export function stateUnitKappa(
  { a, b, ...window }: CodedSession,
  plan: Pick<TimeUnitPlan, 'unit' | 'toleranceUnits' | 'level'>,
): TimeUnitKappa {
  return timeUnitKappa({ a: activeStates(a), b: activeStates(b), ...window }, plan);
}

/** Events that start together are aligned in the order of their codes. `tolerance` in milliseconds. */
export function orderedAlignmentKappa({ a, b, ...window }: CodedSession, tolerance: number): AlignmentKappa {
  const session = { a: a.toSorted(compareEvents), b: b.toSorted(compareEvents), ...window };
  return alignmentKappa(session, { ...DEFAULT_COSTS, tolerance });
}
