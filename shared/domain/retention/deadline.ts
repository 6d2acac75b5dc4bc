// Deadline: on which day a recording must be destroyed at the latest, and by which rule. A function of facts alone, so
// that it says the same today, on paper and in a year.

import type { Day } from '../day.ts';
import type { Standing } from './choice.ts';
import {
  EDUCATION_TERM,
  FILE_TERM,
  HAND_OVER_TERM,
  inForce,
  SUPERVISION_TERM,
  type RetentionClass,
} from './retention-class.ts';
import { daysBetween, endOf, type Term } from './term.ts';

/** Care for the family of a recording. */
export interface CareDates {
  /** The day on which care ended; null: it goes on. */
  readonly closedOn: Day | null;
  /** A follow-up that was planned when care ended. */
  readonly followUpOn: Day | null;
}

export interface KeepingFacts extends CareDates {
  readonly standing: Standing;
  readonly lastUsedOn: Day;
  /** Somebody said that it must stay for now. */
  readonly held: boolean;
  readonly workingTerm: Term;
}

export const DEADLINE_RULES = [
  'held',
  /** Part of the file, or waiting for its hand-over: the term begins when care ends. */
  'in-care',
  'last-use',
  'closing',
  'follow-up',
  'file-term',
  'session',
  'supervision-term',
  'education-term',
  'hand-over-term',
] as const;
export type DeadlineRule = (typeof DEADLINE_RULES)[number];

export interface Deadline {
  /** Null: no day yet. */
  readonly dueOn: Day | null;
  readonly rule: DeadlineRule;
}

export function deadlineOf(facts: KeepingFacts): Deadline {
  if (facts.held) return { dueOn: null, rule: 'held' };
  return RULES[inForce(facts.standing.class)](facts);
}

const RULES: Readonly<Record<RetentionClass, (facts: KeepingFacts) => Deadline>> = {
  'working-material': ofWorkingMaterial,
  file: (facts) => afterCare(facts, FILE_TERM, 'file-term'),
  supervision: ofSupervision,
  education: ({ standing, lastUsedOn }) => {
    const from = standing.renewals.at(-1) ?? standing.since ?? lastUsedOn;
    return { dueOn: endOf(from, EDUCATION_TERM), rule: 'education-term' };
  },
  'hand-over': (facts) => afterCare(facts, HAND_OVER_TERM, 'hand-over-term'),
};

/** After its use, at the latest when care ends; but what a planned follow-up needs is there for it. */
function ofWorkingMaterial({ lastUsedOn, workingTerm, closedOn, followUpOn }: KeepingFacts): Deadline {
  if (closedOn !== null && followUpOn !== null) {
    return { dueOn: later(closedOn, followUpOn), rule: 'follow-up' };
  }
  const afterUse = endOf(lastUsedOn, workingTerm);
  if (closedOn !== null && closedOn <= afterUse) return { dueOn: closedOn, rule: 'closing' };
  return { dueOn: afterUse, rule: 'last-use' };
}

function ofSupervision({ standing, lastUsedOn }: KeepingFacts): Deadline {
  const longest = endOf(standing.since ?? lastUsedOn, SUPERVISION_TERM);
  const sessionOn = standing.last?.sessionOn ?? null;
  if (sessionOn !== null && sessionOn <= longest) return { dueOn: sessionOn, rule: 'session' };
  return { dueOn: longest, rule: 'supervision-term' };
}

function afterCare({ closedOn }: CareDates, term: Term, rule: DeadlineRule): Deadline {
  return closedOn === null ? { dueOn: null, rule: 'in-care' } : { dueOn: endOf(closedOn, term), rule };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Until when the scores about a family are kept; null while care goes on. */
export function scoresDueOn({ closedOn }: CareDates): Day | null {
  return closedOn === null ? null : endOf(closedOn, FILE_TERM);
}

/** Days before the deadline at which people are told. */
export const NOTICES = [0, 7, 30] as const;
export type Notice = (typeof NOTICES)[number];

/** The nearest notice that has come; 0 on the day itself and after it. */
export function noticeOf(dueOn: Day | null, today: Day): Notice | null {
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  return NOTICES.find((notice) => left <= notice) ?? null;
}
