// The journal of a session, with the keys of films going along: whatever act changes who may see what, gives and takes
// keys in its own transaction. No feature has to think of it.

import type { ActRows, Journal } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Owner } from './film-keys.ts';
import { settleGrants } from './settle-grants.ts';
import { touchedFilms, type TouchedFilms } from './touched-films.ts';

export function withKeysFollowing(journal: Journal, owner: Owner, ports: FeatureDeps['ports']): Journal {
  return {
    act: async (act, work) =>
      journal.act(act, async (rows) => {
        const touched = touchedFilms(rows, ports.clock());
        const result = await work(noting(rows, touched));
        if (result.ok) await settleGrants(rows.unjournalled, owner, ports, await touched.films());
        return result;
      }),
  };
}

/** Handing a sheet in changes nothing about who was asked for it: of sheets, only coming and going counts. */
function noting(rows: ActRows, touched: TouchedFilms): ActRows {
  return {
    ...rows,
    async insert(table, row) {
      await touched.note(table, row.id, row);
      await rows.insert(table, row);
    },
    async update(table, id, columns) {
      if (table !== 'sheet') await touched.note(table, id, null);
      await rows.update(table, id, columns);
    },
    async remove(table, id) {
      await touched.note(table, id, null);
      await rows.remove(table, id);
    },
  };
}
