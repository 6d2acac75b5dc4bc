// What the journal tells of the acts after a certain one, for whoever wants to know only what is new.

import { z } from 'zod';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import type { Reader } from './database.ts';
import { sql } from './sql.ts';

const cells = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();
const changeSet = z.array(z.strictObject({ table: z.string(), id: z.string(), before: cells, after: cells }));
const lineRow = z.object({
  changes: z.string().transform((text): ChangeSet => changeSet.parse(JSON.parse(text))),
});

/** Number of the last act; 0 before the first. */
export async function lastAct(reader: Reader): Promise<number> {
  const row = await reader.first(sql`select max(seq) as seq from journal`);
  return Number(row?.['seq'] ?? 0);
}

/** Changes of all acts after `seq`, in order; null where there are more than `most` acts, or not all stand there. */
export async function changesSince(reader: Reader, seq: number, most: number): Promise<ChangeSet | null> {
  const acts = (await lastAct(reader)) - seq;
  if (acts < 0 || acts > most) return null;
  const rows = await reader.all(sql`select changes from journal where seq > ${seq} order by seq`);
  return rows.length === acts ? rows.flatMap((row) => lineRow.parse(row).changes) : null;
}
