// Copies of the records from before a migration. One that holds what the records themselves do not hold any more must
// not stay beside them: keys and drafts that everyone in the vault can open, films and families that were destroyed,
// lines of the log whose term is over. Looked at when the vault is opened, so that no crash leaves one.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultId } from '../../../shared/domain/ids.ts';
import { oldestLine } from '../audit/service.ts';
import type { Database, Reader } from '../db/database.ts';
import { copiesBefore } from '../db/migrate.ts';
import { openCopy } from '../db/open-copy.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import { deriveKey, wipe } from './keys.ts';
import { isSealed, livingIds } from './queries.ts';
import { DATABASE_FILE } from './vault-files.ts';

interface Records {
  readonly folder: string;
  readonly db: Database;
  readonly vaultId: VaultId;
  readonly vaultKey: Uint8Array;
}

export async function removeOutlivedCopies({ folder, db, vaultId, vaultKey }: Records): Promise<void> {
  const copies = await guardedAsync(() => copiesBefore(join(folder, DATABASE_FILE)));
  if (copies.length === 0) return;
  const now = await db.read(holdings);
  const key = deriveKey(vaultKey, vaultId, 'database');
  try {
    for (const path of copies)
      if (holdsMore(await holdingsOf(path, key), now)) await guardedAsync(() => rm(path));
  } finally {
    wipe(key);
  }
}

interface Holdings {
  readonly isSealed: boolean;
  /** Films and families that are there. */
  readonly living: ReadonlySet<string>;
  /** The number of the oldest line of the log; null: there is none. */
  readonly oldestLine: number | null;
}

async function holdings(reader: Reader): Promise<Holdings> {
  return {
    isSealed: await isSealed(reader),
    living: await livingIds(reader),
    oldestLine: await oldestLine(reader),
  };
}

function holdsMore(copy: Holdings, now: Holdings): boolean {
  if (now.isSealed && !copy.isSealed) return true;
  if ([...copy.living].some((id) => !now.living.has(id))) return true;
  return copy.oldestLine !== null && now.oldestLine !== null && copy.oldestLine < now.oldestLine;
}

async function holdingsOf(path: string, key: Uint8Array): Promise<Holdings> {
  const copy = await openCopy(path, key);
  try {
    return await copy.read(holdings);
  } finally {
    await copy.close();
  }
}
