// Journal lines as the history sees them: the next act to undo or redo of one person at one place.

import { z } from 'zod';
import type { ChangeSet, Row } from '../../../shared/domain/history/changes.ts';
import type { Reader } from '../db/database.ts';
import { sql, type Sql } from '../db/sql.ts';

export type Direction = 'undo' | 'redo';

export interface JournalLine {
  readonly seq: number;
  readonly label: string;
  readonly changes: ChangeSet;
}

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();
const changeSet = z.array(z.strictObject({ table: z.string(), id: z.string(), before: row, after: row }));

/** A change set as it stands in its column: JSON. */
export const changeSetCell = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(changeSet);

export async function nextLine(
  reader: Reader,
  actor: string,
  place: string,
  direction: Direction,
): Promise<JournalLine | null> {
  const found = await reader.first(direction === 'undo' ? lastDone(actor, place) : firstUndone(actor, place));
  return found === null ? null : parse(found);
}

function lastDone(actor: string, place: string): Sql {
  return sql`
    select seq, label, changes from journal
    where actor_id = ${actor} and place = ${place} and standing = 'done'
    order by seq desc limit 1`;
}

function firstUndone(actor: string, place: string): Sql {
  return sql`
    select seq, label, changes from journal
    where actor_id = ${actor} and place = ${place} and standing = 'undone'
    order by seq limit 1`;
}

function parse(found: Row): JournalLine {
  return {
    seq: Number(found['seq']),
    label: String(found['label']),
    changes: changeSetCell.parse(found['changes']),
  };
}
