// Keeps the log for its term and no longer: at an opening, lines go that are older than the organisation keeps them.

import { LEAST_LOG_YEARS } from '../../shared/domain/retention/policy.ts';
import { endOf } from '../../shared/domain/retention/term.ts';
import { earliestOfLastDays, lineAtFromEnd, oldestLineAt } from './audit/service.ts';
import type { Reader } from './db/database.ts';
import type { FeatureDeps } from './feature.ts';
import { policyOf } from './retention/service.ts';
import type { Session } from './session.ts';

/** Checking the whole log comes before letting lines go, so that is done a month at a time. */
const MONTH_MS = 31 * 86_400_000;
/** A clock that is wrong lets nothing go before so many lines were written by it, on so many different days. */
const SETTLED_LINES = 200;
const SETTLED_DAYS = 30;

export interface LogTerm {
  readonly years: number;
  /** When the oldest line was written; UTC milliseconds; null: there is none. */
  readonly oldestAt: number | null;
}

export async function logTermOf(reader: Reader): Promise<LogTerm> {
  const { logYears } = await policyOf(reader);
  return { years: Math.max(LEAST_LOG_YEARS, logYears), oldestAt: await oldestLineAt(reader) };
}

export async function keepLogTerm(
  { db, audit }: Pick<Session, 'db' | 'audit'>,
  ports: Pick<FeatureDeps['ports'], 'clock'>,
): Promise<void> {
  const now = ports.clock();
  const { years, oldestAt } = await db.read(logTermOf);
  const isOver = (by: number): boolean => oldestAt !== null && oldestAt < yearsBefore(by, years) - MONTH_MS;
  // Looking through the lines takes longer than this, and is seldom needed.
  if (!isOver(now)) return;
  const settledAt = await db.read(settledMoment);
  if (settledAt === null || !isOver(Math.min(now, settledAt))) return;
  await audit.cut(yearsBefore(Math.min(now, settledAt), years));
  // A copy from before a migration holds the lines still.
  await db.dropCopies();
}

/** By which the log was used for so long that the clock is believed; null where it was not. */
async function settledMoment(reader: Reader): Promise<number | null> {
  const byLines = await lineAtFromEnd(reader, SETTLED_LINES);
  const byDays = await earliestOfLastDays(reader, SETTLED_DAYS);
  return byLines === null || byDays === null ? null : Math.min(byLines, byDays);
}

function yearsBefore(at: number, years: number): number {
  const day = new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
  return Date.parse(`${endOf(day, { unit: 'years', count: -years })}T00:00:00Z`);
}
