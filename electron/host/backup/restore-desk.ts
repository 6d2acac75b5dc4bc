// The desk for restoring: one at a time, with no vault open, its progress told to whoever asks.

import { mkdir } from 'node:fs/promises';
import type { FoundBackup, Restored } from '../../../shared/contract/backup.ts';
import type { Input } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { FolderId } from '../../../shared/domain/ids.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import type { VaultDeps } from '../vault/deps.ts';
import { checkNewFolder } from '../vault/folder-checks.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { resetPassphrase } from '../vault/change-passphrase.ts';
import { provePassphrase, proveRecovery, type Proven } from '../vault/unlock.ts';
import { createCourse } from './course.ts';
import { findBackups } from './find-sets.ts';
import { backupFolder, setFolder } from './layout.ts';
import { restoreVault } from './restore.ts';

export interface RestoreDeps {
  readonly vault: VaultDeps;
  /** Where wrong passphrases are counted: a backup may stand on a disk that cannot be written. */
  readonly settingsFolder: string;
  readonly opened: () => OpenVault | null;
  readonly adopt: (vault: OpenVault) => Promise<Person>;
  /** Progress is another. */
  readonly changed: () => void;
}

export interface RestoreDesk {
  look(folder: FolderId): Promise<Result<readonly FoundBackup[]>>;
  begin(asked: Asked): Promise<Result<Restored>>;
  progress(): number | null;
  stop(): void;
}

type Asked = Input<AppContract, 'restore.begin'>;

/** Told in steps of this size, so that a page that asks at each is not kept busy. */
const STEP = 0.01;

export function createRestoreDesk(deps: RestoreDeps): RestoreDesk {
  let running: { fraction: number; readonly controller: AbortController } | null = null;

  async function begin(asked: Asked): Promise<Result<Restored>> {
    const controller = new AbortController();
    const me = { fraction: 0, controller };
    running = me;
    deps.changed();
    try {
      return await restore(deps, asked, controller.signal, (fraction) => {
        if (fraction - me.fraction < STEP) return;
        me.fraction = fraction;
        deps.changed();
      });
    } catch (error) {
      if (controller.signal.aborted) return refuse({ code: 'backup.stopped' });
      throw error;
    } finally {
      running = null;
      deps.changed();
    }
  }

  return {
    async look(folder) {
      const chosen = deps.vault.folders.pathOf(folder);
      if (chosen === null) return refuse({ code: 'not-found' });
      const found = await guardedAsync(() => findBackups(chosen));
      return found.length === 0 ? refuse({ code: 'backup.none' }) : ok(found);
    },
    begin: async (asked) => (running === null ? begin(asked) : refuse({ code: 'vault.in-use' })),
    progress: () => running?.fraction ?? null,
    stop: () => running?.controller.abort(),
  };
}

async function restore(
  deps: RestoreDeps,
  asked: Asked,
  signal: AbortSignal,
  told: (fraction: number) => void,
): Promise<Result<Restored>> {
  const { vault } = deps;
  if (deps.opened() !== null) return refuse({ code: 'vault.in-use' });
  const chosen = vault.folders.pathOf(asked.from);
  const isSuggested = asked.folder === 'suggested';
  const folder =
    asked.folder === 'suggested' ? vault.config.suggestedVaultFolder : vault.folders.pathOf(asked.folder);
  if (chosen === null || folder === null) return refuse({ code: 'not-found' });
  const fit = await checkNewFolder(folder, isSuggested);
  if (!fit.ok) return fit;
  const backup = backupFolder(chosen, asked.vaultId);
  const proven = await prove(deps, setFolder(backup, asked.set), asked);
  if (!proven.ok) return proven.error.code === 'vault.none' ? refuse({ code: 'backup.none' }) : proven;
  const entrance = { ...proven.value.entrance, event: 'vault.restore' } as const;
  const restoring = { chosen, backup, set: asked.set, folder, proven: { ...proven.value, entrance } };
  const course = createCourse((_phase, fraction) => told(fraction), signal);
  const restored = await restoreVault(vault, restoring, course);
  if (!restored.ok) return restored;
  const { vault: opened, ...rest } = restored.value;
  if (asked.recoveryKey !== undefined) {
    const { audit, me } = opened.session;
    await audit.noteSooner({ event: 'vault.recover', userId: me.id });
    await resetPassphrase(vault, opened, asked.passphrase);
  }
  return ok({ person: await deps.adopt(opened), ...rest });
}

/** To the keys of the set itself. With the recovery key, whoever has it is the person they say they are. */
async function prove(
  { vault, settingsFolder }: RestoreDeps,
  keys: string,
  { name, passphrase, recoveryKey }: Asked,
): Promise<Result<Proven>> {
  if (recoveryKey !== undefined) {
    const fit = checkPassphrase(passphrase);
    return fit.ok ? proveRecovery(keys, recoveryKey, name) : fit;
  }
  await guardedAsync(() => mkdir(settingsFolder, { recursive: true, mode: 0o700 }));
  return provePassphrase(vault, keys, name, passphrase, settingsFolder);
}
