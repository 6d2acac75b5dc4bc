// Case: a family in care, known here by its code only (names are never asked).

import type { Day } from '../day.ts';
import type { CaseId } from '../ids.ts';

export interface CareCase {
  readonly id: CaseId;
  /** For example `G-021`; never a name. */
  readonly code: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  /** The day on which care ended; null: it goes on. */
  readonly closedOn: Day | null;
  /** A follow-up planned when care ended. */
  readonly followUpOn: Day | null;
  /** Everything of the people was erased at their request; UTC milliseconds. */
  readonly erasedAt: number | null;
}

/** The next free code with this prefix: one higher than the highest number in use, at least `width` digits. */
export function nextCode(prefix: string, width: number, used: readonly string[]): string {
  const numbers = used
    .filter((code) => code.startsWith(prefix))
    .map((code) => Number(code.slice(prefix.length)))
    .filter(Number.isSafeInteger);
  const next = Math.max(0, ...numbers) + 1;
  return `${prefix}${String(next).padStart(width, '0')}`;
}

/** Codes that differ in case only are the same code. */
export function sameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
