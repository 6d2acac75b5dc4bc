// Clock jumps: the wall clock against the clock that nobody can set.

import type { AuditLine } from './audit-line.ts';

/** A difference below this is drift, or the way there: 5 minutes. */
export const LEAST_JUMP_MS = 5 * 60_000;

export type Reading = Pick<AuditLine, 'at' | 'monotonic' | 'boot'>;

/**
 * How many milliseconds the wall clock went ahead of (negative: fell behind) the time that passed; null when that is
 * nothing to tell. Over a restart only a step back can be seen. A computer that slept looks like a step ahead where
 * the other clock sleeps with it.
 */
export function clockJump(before: Reading, now: Reading): number | null {
  const passed = now.boot === before.boot ? now.monotonic - before.monotonic : null;
  const walked = now.at - before.at;
  const jump = passed === null ? Math.min(0, walked) : walked - passed;
  return Math.abs(jump) > LEAST_JUMP_MS ? jump : null;
}
