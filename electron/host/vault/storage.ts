// A vault's storage: database, journal and film containers, opened together.

import { join } from 'node:path';
import { createJournal } from '../db/create-journal.ts';
import type { Database } from '../db/database.ts';
import type { FilmStore } from '../db/film-container.ts';
import { createFilmStore } from '../db/film-store.ts';
import type { Committed, Journal } from '../db/journal.ts';
import { openDatabase } from '../db/open-database.ts';
import type { Ports } from '../ports.ts';
import { DATABASE_FILE } from './vault-files.ts';

export interface Storage {
  readonly db: Database;
  readonly journal: Journal;
  readonly films: FilmStore;
}

/** @throws StorageError. Does not keep the key: the caller may wipe it. */
export type OpenStorage = (folder: string, databaseKey: Uint8Array, committed: Committed) => Promise<Storage>;

export function createOpenStorage(ports: Ports): OpenStorage {
  return async (folder, databaseKey, committed) => {
    const db = await openDatabase(join(folder, DATABASE_FILE), databaseKey, { clock: ports.clock });
    return { db, journal: createJournal(db, ports, committed), films: createFilmStore(folder) };
  };
}
