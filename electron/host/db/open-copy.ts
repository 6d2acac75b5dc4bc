// Opens a copy of a vault's database to read and check it. The copy stays as it is, on a read-only disk too.

import { createDatabase } from './create-database.ts';
import type { Database } from './database.ts';
import { openEncrypted, type Settings } from './engine.ts';

const COPY_SETTINGS: Settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['query_only', 'ON', 1],
];

/** @throws StorageError `wrong-key`, also where the first page is damaged */
export async function openCopy(path: string, key: Uint8Array): Promise<Database> {
  return createDatabase(await openEncrypted(path, key, { settings: COPY_SETTINGS, readOnly: true }));
}
