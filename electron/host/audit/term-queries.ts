// How old the log is, and by what days it was written: for its term.

import { z } from 'zod';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const atRow = z.object({ at: z.int() });

/** When the oldest line was written; UTC milliseconds. */
export async function oldestLineAt(reader: Reader): Promise<number | null> {
  const row = await reader.first(sql`select at from audit_event order by seq limit 1`);
  return row === null ? null : atRow.parse(row).at;
}

const seqRow = z.object({ seq: z.int() });
/** The step that brought the log. */
const SINCE_LOG = 30;
const hasLog = sql`select version from schema_version where version >= ${SINCE_LOG}`;

/** The number of the oldest line; null where there is none, also in a copy from before there was a log. */
export async function oldestLine(reader: Reader): Promise<number | null> {
  if ((await reader.first(hasLog)) === null) return null;
  const row = await reader.first(sql`select seq from audit_event order by seq limit 1`);
  return row === null ? null : seqRow.parse(row).seq;
}

/** When the line was written that stands so many before the last. */
export async function lineAtFromEnd(reader: Reader, lines: number): Promise<number | null> {
  const row = await reader.first(sql`select at from audit_event order by seq desc limit 1 offset ${lines}`);
  return row === null ? null : atRow.parse(row).at;
}

const MS_PER_DAY = 86_400_000;
const daysRow = z.object({ days: z.int(), first: z.int().nullable() });

/**
 * The earliest moment on the last so many different days on which lines were written, by the order of the lines; null
 * where there are no so many. UTC milliseconds, and days of UTC.
 */
export async function earliestOfLastDays(reader: Reader, days: number): Promise<number | null> {
  const row = await reader.first(sql`
    select count(*) as days, min(earliest) as first from (
      select min(at) as earliest, max(seq) as last from audit_event
      group by at / ${MS_PER_DAY} order by last desc limit ${days})`);
  const found = row === null ? null : daysRow.parse(row);
  return found?.days === days ? found.first : null;
}
