// The second half of changing a vault's key. The manifest already gives everyone the new key, and holds the former one
// under it; here the records follow. Each step may find itself done already, so that a change that was cut off anywhere
// is finished by whoever next opens the vault.

import { join } from 'node:path';
import type { VaultId } from '../../../shared/domain/ids.ts';
import { createHeadFile } from '../audit/head-file.ts';
import { openDatabase } from '../db/open-database.ts';
import { StorageError, type Database } from '../db/database.ts';
import { rekeyDatabase } from '../db/rekey-database.ts';
import { keepFormer, openFormer } from './former-keys.ts';
import type { VaultDeps } from './deps.ts';
import { deriveKey, wipe, type KeyPurpose } from './keys.ts';
import type { Manifest } from './manifest.ts';
import { DATABASE_FILE } from './vault-files.ts';

/** @throws StorageError: the vault opens with the same key when it is tried again */
export async function finishRekey(
  deps: VaultDeps,
  folder: string,
  manifest: Manifest,
  vaultKey: Uint8Array,
): Promise<void> {
  const sealed = 'former' in manifest ? manifest.former : null;
  if (sealed === null) return;
  const { vaultId } = manifest;
  const former = openFormer(vaultId, sealed, vaultKey);
  const rekeying = { deps, folder, vaultId, former, vaultKey };
  try {
    await withKeys(rekeying, 'database', async (from, to) => {
      const path = join(folder, DATABASE_FILE);
      await whileFormer(deps, path, from, (db) => db.write((writer) => keepFormer(writer, sealed)));
      await rekeyDatabase(path, from, to);
    });
    await withKeys(rekeying, 'audit', (from, to) => resealHead(rekeying, from, to));
    await withKeys(rekeying, 'backup', (from, to) => deps.carryOver({ folder, vaultId, from, to }));
  } finally {
    wipe(former);
  }
}

interface Rekeying {
  readonly deps: VaultDeps;
  readonly folder: string;
  readonly vaultId: VaultId;
  readonly former: Uint8Array;
  readonly vaultKey: Uint8Array;
}

async function withKeys(
  { vaultId, former, vaultKey }: Rekeying,
  purpose: KeyPurpose,
  work: (from: Buffer, to: Buffer) => Promise<void>,
): Promise<void> {
  const [from, to] = [deriveKey(former, vaultId, purpose), deriveKey(vaultKey, vaultId, purpose)];
  try {
    await work(from, to);
  } finally {
    wipe(from, to);
  }
}

/** Only where the records are still under the former key. */
async function whileFormer(
  { ports }: VaultDeps,
  path: string,
  key: Uint8Array,
  work: (db: Database) => Promise<void>,
): Promise<void> {
  let db: Database;
  try {
    db = await openDatabase(path, key, { clock: ports.clock });
  } catch (error) {
    if (error instanceof StorageError && (error.kind === 'wrong-key' || error.kind === 'damaged')) return;
    throw error;
  }
  try {
    await work(db);
    await db.settle();
  } finally {
    await db.close();
  }
}

/** A head that fits neither key stays as it is: the opening tells of it. */
async function resealHead({ deps, folder, vaultId }: Rekeying, from: Buffer, to: Buffer): Promise<void> {
  const head = await createHeadFile(deps.disk, folder, vaultId, from).load();
  if (typeof head === 'string') return;
  await createHeadFile(deps.disk, folder, vaultId, to).save(head, deps.ports.clock());
}
