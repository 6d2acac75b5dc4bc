// Gives the vault's database another key. Copies that an earlier version left beside it go: they open with the old one.

import { StorageError } from './database.ts';
import { openEncrypted, rekeyEncrypted } from './engine.ts';
import { removeCopies } from './migrate.ts';
import { DATABASE_SETTINGS } from './open-database.ts';
import { guardedAsync } from './storage-faults.ts';

/** Quick where it has the new key already. @throws StorageError; `wrong-key` when it opens with neither */
export async function rekeyDatabase(path: string, from: Uint8Array, to: Uint8Array): Promise<void> {
  if (!(await hasKey(path, to))) await change(path, from, to);
  await guardedAsync(() => removeCopies(path, null));
}

/** Its pages tell by their tags. Also of a file whose last change of key was cut off after its commit. */
async function hasKey(path: string, key: Uint8Array): Promise<boolean> {
  try {
    (await openEncrypted(path, key, { settings: DATABASE_SETTINGS })).close();
    return true;
  } catch (error) {
    if (isOtherKey(error)) return false;
    throw error;
  }
}

/** A wrong key may look like damage where a write-ahead log was left. */
function isOtherKey(error: unknown): boolean {
  return error instanceof StorageError && (error.kind === 'wrong-key' || error.kind === 'damaged');
}

async function change(path: string, from: Uint8Array, to: Uint8Array): Promise<void> {
  await rekeyEncrypted(path, from, to, { settings: DATABASE_SETTINGS });
  // The proof that it opens.
  (await openEncrypted(path, to, { settings: DATABASE_SETTINGS })).close();
}
