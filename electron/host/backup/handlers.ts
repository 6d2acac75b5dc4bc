// Procedures of backups and of restoring.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { beginBackup, beginTest, type BeginDeps } from './begin.ts';
import { createRestoreDesk, type RestoreDeps } from './restore-desk.ts';
import { backupState } from './state.ts';

type Names =
  | 'backup.state'
  | 'backup.begin'
  | 'backup.test'
  | 'restore.look'
  | 'restore.begin'
  | 'restore.progress'
  | 'restore.stop';

export interface BackupHandlerDeps {
  readonly backup: BeginDeps;
  readonly restore: RestoreDeps;
}

export function createBackupHandlers({ backup, restore }: BackupHandlerDeps): Pick<AppHandlers, Names> {
  const desk = createRestoreDesk(restore);
  const withVault = async <T>(work: (vault: OpenVault) => Promise<Result<T>>): Promise<Result<T>> => {
    const vault = restore.opened();
    return vault === null ? refuse({ code: 'vault.locked' }) : work(vault);
  };
  return {
    'backup.state': async () => withVault(async (vault) => ok(await backupState(backup, vault))),
    'backup.begin': async (asked) => withVault((vault) => beginBackup(backup, vault, asked)),
    'backup.test': async ({ set }) => withVault((vault) => beginTest(backup, vault, set)),
    'restore.look': async ({ folder }) => desk.look(folder),
    'restore.begin': async (asked) => desk.begin(asked),
    'restore.progress': async () => ok(desk.progress()),
    'restore.stop': async () => {
      desk.stop();
      return ok(null);
    },
  };
}
