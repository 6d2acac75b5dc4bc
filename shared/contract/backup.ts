// Backups: making one, testing one, and putting a vault back from one.

import { z } from 'zod';
import type { BackupSet, BackupState } from '../domain/backup/backup.ts';
import type { FolderId, JobId, VaultId } from '../domain/ids.ts';
import type { Person } from '../domain/profile/profile.ts';
import { command, output, query } from './define.ts';
import { nothing, personName, randomId, secret } from './fields.ts';

/** The backup of one vault, as it can be seen before anybody proved who they are. */
export interface FoundBackup {
  readonly vaultId: VaultId;
  /** Newest first. */
  readonly sets: readonly BackupSet[];
}

export interface Restored {
  readonly person: Person;
  /** Codes of recordings whose film is not, or not whole, in the backup. */
  readonly withoutFilm: readonly string[];
  /** How many recordings were destroyed again because they had been destroyed since. */
  readonly destroyedAgain: number;
}

const setId = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/u);

export const backupProcedures = {
  'backup.state': query(nothing, output<BackupState>()),
  /**
   * `same`: where the last one went. Refused at once where it cannot succeed, and in a new place on the vault's own disk
   * until somebody says that it may be there; else a job.
   */
  'backup.begin': command(
    z.strictObject({
      folder: z.union([z.literal('same'), randomId<FolderId>()]),
      onVaultDisk: z.literal('accepted').optional(),
    }),
    output<JobId>(),
  ),
  /** Reads everything of a set back; null: the newest. */
  'backup.test': command(z.strictObject({ set: setId.nullable() }), output<JobId>()),
  /** What backups stand in this folder; no vault need be open. */
  'restore.look': query(z.strictObject({ folder: randomId<FolderId>() }), output<readonly FoundBackup[]>()),
  /**
   * Into a new folder; the vault that was backed up is not touched. Answers when the vault is open. With the recovery
   * key the passphrase is a new one, in the place of the one that was lost.
   */
  'restore.begin': command(
    z.strictObject({
      from: randomId<FolderId>(),
      vaultId: randomId<VaultId>(),
      set: setId,
      folder: z.union([z.literal('suggested'), randomId<FolderId>()]),
      name: personName,
      passphrase: secret,
      recoveryKey: secret.optional(),
    }),
    output<Restored>(),
  ),
  /** 0…1 of the one that runs; null: none does. */
  'restore.progress': query(nothing, output<number | null>()),
  'restore.stop': command(nothing, output<null>()),
};
