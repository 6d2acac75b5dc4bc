// The journal of a session, with the keys of films going along: whatever act changes who may see what, gives and takes
// keys in its own transaction. No feature has to think of it.

import type { ActRows, Journal, JournalledTable } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Owner } from './film-keys.ts';
import { settleGrants } from './settle-grants.ts';

/** Rows that come, change or go in these tables change who may see a film. */
const DECIDING: ReadonlySet<JournalledTable> = new Set<JournalledTable>([
  'case_relation',
  'profile',
  'sheet',
]);

export function withKeysFollowing(journal: Journal, owner: Owner, ports: FeatureDeps['ports']): Journal {
  return {
    act: async (act, work) =>
      journal.act(act, async (rows) => {
        let isDecided = false;
        const result = await work(noting(rows, () => (isDecided = true)));
        if (result.ok && isDecided) await settleGrants(rows.unjournalled, owner, ports);
        return result;
      }),
  };
}

/** Handing a sheet in changes nothing about who was asked for it: of sheets, only coming and going counts. */
function noting(rows: ActRows, decided: () => void): ActRows {
  const look = (table: JournalledTable): void => {
    if (DECIDING.has(table)) decided();
  };
  return {
    ...rows,
    async insert(table, row) {
      look(table);
      await rows.insert(table, row);
    },
    async update(table, id, columns) {
      if (table !== 'sheet') look(table);
      await rows.update(table, id, columns);
    },
    async remove(table, id) {
      look(table);
      await rows.remove(table, id);
    },
  };
}
