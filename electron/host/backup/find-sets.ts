// Which sets stand in a folder: all that can be read, or only those that this vault itself made.

import { basename, join } from 'node:path';
import type { FoundBackup } from '../../../shared/contract/backup.ts';
import type { BackupSet } from '../../../shared/domain/backup/backup.ts';
import type { CaseId, RecordingId, VaultId } from '../../../shared/domain/ids.ts';
import { namesIn } from './files.ts';
import { backupFolder, isBackupName, isSetId, SETS_FOLDER } from './layout.ts';
import { isAuthenticSet, readSetManifest, type SetManifest } from './set-manifest.ts';

export interface FoundSet extends BackupSet {
  readonly manifest: SetManifest;
}

/** Newest first. What cannot be read as a set is left out; its folder stays. */
export async function readableSets(backup: string): Promise<readonly FoundSet[]> {
  const found: FoundSet[] = [];
  for (const id of (await namesIn(join(backup, SETS_FOLDER))).filter(isSetId)) {
    const manifest = await readSetManifest(backup, id);
    if (typeof manifest === 'object') found.push({ id, at: manifest.createdAt, manifest });
  }
  return found.toSorted((a, b) => b.at - a.at);
}

export async function ownSets(
  backup: string,
  vaultId: VaultId,
  ...keys: readonly Uint8Array[]
): Promise<readonly FoundSet[]> {
  const sets = await readableSets(backup);
  return sets.filter(({ manifest }) => keys.some((key) => isAuthenticSet(manifest, vaultId, key)));
}

/** Of this vault by their own word, under whatever key. */
export async function namedSets(backup: string, vaultId: VaultId): Promise<readonly FoundSet[]> {
  return (await readableSets(backup)).filter(({ manifest }) => manifest.vaultId === vaultId);
}

/** Every set hands on what was destroyed before it, so that no order of keeping and clearing forgets. */
export function destroyedIn(sets: readonly FoundSet[]): ReadonlySet<RecordingId> {
  return new Set(sets.flatMap(({ manifest }) => manifest.destroyed));
}

/** As `destroyedIn`, of families. */
export function familiesErasedIn(sets: readonly FoundSet[]): ReadonlySet<CaseId> {
  return new Set(sets.flatMap(({ manifest }) => manifest.erasedFamilies ?? []));
}

/** Of every vault that has one in this folder. */
export async function findBackups(chosen: string): Promise<readonly FoundBackup[]> {
  const inside = (await namesIn(chosen)).filter(isBackupName).map((name) => join(chosen, name));
  const folders = isBackupName(basename(chosen)) ? [chosen] : inside;
  const byVault = new Map<VaultId, BackupSet[]>();
  for (const folder of folders) {
    for (const { id, at, manifest } of await readableSets(folder)) {
      if (backupFolder(chosen, manifest.vaultId) !== folder) continue;
      byVault.set(manifest.vaultId, [...(byVault.get(manifest.vaultId) ?? []), { id, at }]);
    }
  }
  return [...byVault].map(([vaultId, sets]) => ({ vaultId, sets }));
}
