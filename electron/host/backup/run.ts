// What every run over a backup is given: the vault with its keys for the length of the run, and the backup's folder.

import type { VaultId } from '../../../shared/domain/ids.ts';
import type { Disk } from '../disk/disk.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
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
  try {
    const { session } = vault;
    return await work({ ...deps, vault, session, vaultId, chosen, backup, backupKey, databaseKey, memory });
  } finally {
    wipe(backupKey, databaseKey);
  }
}
