// Keeps the log for its term and no longer: at an opening, lines go that are older than the organisation keeps them.

import { LEAST_LOG_YEARS } from '../../shared/domain/retention/policy.ts';
import { endOf } from '../../shared/domain/retention/term.ts';
import { lineAtFromEnd, oldestLineAt } from './audit/service.ts';
import type { Reader } from './db/database.ts';
import type { FeatureDeps } from './feature.ts';
import { policyOf } from './retention/service.ts';
import type { Session } from './session.ts';

/** Checking the whole log comes before letting lines go, so that is done a month at a time. */
const MONTH_MS = 31 * 86_400_000;
/** A clock put forward by mistake lets nothing go before so many lines were written by it. */
const SETTLED_LINES = 200;

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
  const { term, settledAt } = await db.read(async (reader) => ({
    term: await logTermOf(reader),
    settledAt: await lineAtFromEnd(reader, SETTLED_LINES),
  }));
  if (settledAt === null || term.oldestAt === null) return;
  const before = yearsBefore(Math.min(ports.clock(), settledAt), term.years);
  if (term.oldestAt < before - MONTH_MS) await audit.cut(before);
}

function yearsBefore(at: number, years: number): number {
  const day = new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
  return Date.parse(`${endOf(day, { unit: 'years', count: -years })}T00:00:00Z`);
}
