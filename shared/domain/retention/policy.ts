// Policy: the terms that an organisation may choose itself, within what the rules allow.

import { refuse, ok, type Result } from '../result.ts';
import type { Term } from './term.ts';

export interface RetentionPolicy {
  /** Working material goes so many weeks after it was last used; null: three months. */
  readonly workingWeeks: number | null;
  /** Lines of the log are kept at least so many years. */
  readonly logYears: number;
}

/** From the writing of a line (Stcrt. 2019, 38007). */
export const LEAST_LOG_YEARS = 5;
/** As long as the file itself. */
export const MOST_LOG_YEARS = 20;
export const MOST_WORKING_WEEKS = 13;

export const USUAL_POLICY: RetentionPolicy = { workingWeeks: null, logYears: MOST_LOG_YEARS };

const LONGEST_WORKING_TERM: Term = { unit: 'months', count: 3 };

export function workingTerm({ workingWeeks }: RetentionPolicy): Term {
  return workingWeeks === null ? LONGEST_WORKING_TERM : { unit: 'weeks', count: workingWeeks };
}

export function checkPolicy(policy: RetentionPolicy): Result<RetentionPolicy> {
  const { workingWeeks, logYears } = policy;
  if (workingWeeks !== null && !isWithin(workingWeeks, 1, MOST_WORKING_WEEKS)) {
    return refuse({ code: 'input.invalid', path: 'workingWeeks' });
  }
  if (!isWithin(logYears, LEAST_LOG_YEARS, MOST_LOG_YEARS)) {
    return refuse({ code: 'input.invalid', path: 'logYears' });
  }
  return ok(policy);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && least <= value && value <= most;
}
