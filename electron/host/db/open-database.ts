// Opens the vault's database: encrypted, private, alone with its file, synced at every commit, and brought
// to the newest tables.

import type { Clock } from '../ports.ts';
import { createDatabase } from './create-database.ts';
import type { Database } from './database.ts';
import { makeFile } from './durable-files.ts';
import { openEncrypted, type Settings } from './engine.ts';
import { migrate } from './migrate.ts';
import { migrations, type Migration } from './migrations/index.ts';
import { guardedAsync } from './storage-faults.ts';

export interface DatabaseOptions {
  readonly clock: Clock;
  /** Other tables than the program's own: for tests of the machinery. */
  readonly migrations?: readonly Migration[];
}

export const DATABASE_SETTINGS: Settings = [
  // First of all: a write-ahead log that is not shared needs no `-shm` file, and a second program is refused.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  // "Saved" means synced. This build's own default for a write-ahead log would not sync before it answers.
  ['synchronous', 'FULL', 2],
  // Temporary files would be written without the cipher.
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  // Pages until the log is folded in: a short log exposes less to a fault of the disk.
  ['wal_autocheckpoint', '200', 200],
];

/**
 * Makes the database when it is not there. The key is copied by the engine; the caller may wipe its own.
 * @throws StorageError `wrong-key`, `busy` (open elsewhere), `newer`, `damaged`, `read-only`, `full`, `failed`
 */
export async function openDatabase(
  path: string,
  key: Uint8Array,
  options: DatabaseOptions,
): Promise<Database> {
  await guardedAsync(() => makeFile(path));
  const connection = await openEncrypted(path, key, { settings: DATABASE_SETTINGS });
  try {
    await migrate(connection, path, { migrations: options.migrations ?? migrations, clock: options.clock });
  } catch (error) {
    connection.close();
    throw error;
  }
  return createDatabase(connection);
}
