// Applies a change set to the rows: only when each of them stands as the changes expect, else not at all.

import { sameRow, type ChangeSet, type RowChange } from '../../../shared/domain/history/changes.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { ConflictError } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { isJournalledTable, selectRow } from '../db/journalled-tables.ts';

/** Refuses with `history.passed`; the act around it then rolls back what was applied so far. */
export async function applyChanges(rows: ActRows, changes: ChangeSet): Promise<Result<null>> {
  try {
    for (const change of changes) {
      if (!(await apply(rows, change))) return changed();
    }
    return ok(null);
  } catch (error) {
    // Another row has come in the way since: a double code, a reference to what would go.
    if (error instanceof ConflictError) return changed();
    throw error;
  }
}

function changed(): Result<null> {
  return refuse({ code: 'history.passed', because: 'changed' });
}

async function apply(rows: ActRows, { table, id, before, after }: RowChange): Promise<boolean> {
  if (!isJournalledTable(table)) throw new Error(`not a journalled table: ${table}`);
  if (!sameRow(await rows.first(selectRow(table, id)), before)) return false;
  if (after === null) await rows.remove(table, id);
  else if (before === null) await rows.insert(table, { ...after, id });
  else await rows.update(table, id, after);
  return true;
}
