// What can be said of the backups of the open vault.

import { backupDue, type BackupState } from '../../../shared/domain/backup/backup.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { onSameDisk } from '../disk/same-disk.ts';
import { isFolder } from './destination.ts';
import { ownSets } from './find-sets.ts';
import { loadMemory } from './memory.ts';
import { withRun, type RunDeps } from './run.ts';

export async function backupState(deps: RunDeps, vault: OpenVault): Promise<BackupState> {
  const { folder, made, tested } = await withRun(deps, vault, '', (run) => loadMemory(run.memory));
  const sets = folder === null ? [] : await setsIn(deps, vault, folder);
  const onVaultDisk = folder !== null && (await onSameDisk(folder, vault.folder));
  const due = backupDue(made?.at ?? null, deps.ports.clock());
  return { folder, onVaultDisk, made, tested, due, sets };
}

async function setsIn(deps: RunDeps, vault: OpenVault, folder: string): Promise<BackupState['sets']> {
  return withRun(deps, vault, folder, async ({ backup, vaultId, backupKey }) => {
    if (!(await isFolder(backup))) return null;
    const sets = await ownSets(backup, vaultId, backupKey);
    return sets.map(({ id, at }) => ({ id, at }));
  });
}
