// Copies of the records from before a migration. Once the records themselves hold no film key and no draft that
// everyone in the vault can open, a copy that does must not stay beside them.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultId } from '../../../shared/domain/ids.ts';
import type { Database } from '../db/database.ts';
import { copiesBefore } from '../db/migrate.ts';
import { openCopy } from '../db/open-copy.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import { deriveKey, wipe } from './keys.ts';
import { isSealed } from './queries.ts';
import { DATABASE_FILE } from './vault-files.ts';

interface Records {
  readonly folder: string;
  readonly db: Database;
  readonly vaultId: VaultId;
  readonly vaultKey: Uint8Array;
}

export async function removeUnsealedCopies({ folder, db, vaultId, vaultKey }: Records): Promise<void> {
  const copies = await guardedAsync(() => copiesBefore(join(folder, DATABASE_FILE)));
  if (copies.length === 0 || !(await db.read(isSealed))) return;
  const key = deriveKey(vaultKey, vaultId, 'database');
  try {
    for (const path of copies) if (!(await isSealedCopy(path, key))) await guardedAsync(() => rm(path));
  } finally {
    wipe(key);
  }
}

async function isSealedCopy(path: string, key: Uint8Array): Promise<boolean> {
  const copy = await openCopy(path, key);
  try {
    return await copy.read(isSealed);
  } finally {
    await copy.close();
  }
}
