// Rows inside one act: every change is noted with what stood before and what stands after, read back from the
// table itself, so that what is noted is what is stored.

import { sameRow, type Row, type RowChange } from '../../../shared/domain/history/changes.ts';
import type { Writer } from './database.ts';
import type { ActRows, JournalledTable } from './journal.ts';
import { deleteRow, insertRow, selectRow, updateRow } from './journalled-tables.ts';

export function createActRows(
  writer: Writer,
  unjournalled: Writer,
  note: (change: RowChange) => void,
): ActRows {
  const stored = (table: JournalledTable, id: string): Promise<Row | null> =>
    writer.first(selectRow(table, id));
  const standing = async (table: JournalledTable, id: string): Promise<Row> => {
    const row = await stored(table, id);
    if (row === null) throw new Error(`no such row in ${table}`);
    return row;
  };
  return {
    all: (statement) => writer.all(statement),
    first: (statement) => writer.first(statement),
    allBinary: (statement) => writer.allBinary(statement),
    unjournalled,
    async insert(table, row) {
      await writer.run(insertRow(table, row));
      note({ table, id: row.id, before: null, after: await stored(table, row.id) });
    },
    async update(table, id, columns) {
      const before = await standing(table, id);
      if (sameRow({ ...before, ...columns }, before)) return;
      await writer.run(updateRow(table, id, columns));
      note({ table, id, before, after: await stored(table, id) });
    },
    async remove(table, id) {
      const before = await standing(table, id);
      await writer.run(deleteRow(table, id));
      note({ table, id, before, after: null });
    },
  };
}
