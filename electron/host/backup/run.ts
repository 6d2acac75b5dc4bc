// What every run over a backup is given: the vault with its keys for the length of the run, and the backup's folder.

import type { VaultId } from '../../../shared/domain/ids.ts';
import type { Disk } from '../disk/disk.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { formerKeys } from '../vault/former-keys.ts';
import { deriveKey, wipe } from '../vault/keys.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { backupFolder } from './layout.ts';
import type { MemoryPlace } from './memory.ts';

export interface RunDeps {
  readonly ports: Ports;
  readonly disk: Disk;
  readonly version: string;
}

export interface Run extends RunDeps {
  readonly vault: OpenVault;
  readonly session: Session;
  readonly vaultId: VaultId;
  readonly chosen: string;
  readonly backup: string;
  readonly backupKey: Buffer;
  /** Of the sets from before the vault got another key. */
  readonly formerBackupKeys: readonly Buffer[];
  readonly databaseKey: Buffer;
  readonly memory: MemoryPlace;
}

/** The keys are wiped when the work is over. */
export async function withRun<T>(
  deps: RunDeps,
  vault: OpenVault,
  chosen: string,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const { vaultId } = vault.manifest();
  const backupKey = deriveKey(vault.vaultKey, vaultId, 'backup');
  const databaseKey = deriveKey(vault.vaultKey, vaultId, 'database');
  const memory = { vault: vault.folder, vaultId, key: backupKey };
  const backup = backupFolder(chosen, vaultId);
  const { session } = vault;
  const formerBackupKeys = await formerKeysOf(vault);
  const keys = { backupKey, formerBackupKeys, databaseKey };
  try {
    return await work({ ...deps, vault, session, vaultId, chosen, backup, ...keys, memory });
  } finally {
    wipe(backupKey, databaseKey, ...formerBackupKeys);
  }
}

async function formerKeysOf(vault: OpenVault): Promise<readonly Buffer[]> {
  const { session, vaultKey } = vault;
  const { vaultId } = vault.manifest();
  const former = await session.db.read((reader) => formerKeys(reader, vaultId, vaultKey));
  const keys = former.map((one) => deriveKey(one.vaultKey, vaultId, 'backup'));
  wipe(...former.map((one) => one.vaultKey));
  return keys;
}
