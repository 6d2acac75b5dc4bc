// Backups, as the program tells of them: sets in a folder elsewhere, the last one made, the last one tested.

import type { Damage } from '../vault/vault-state.ts';

/** One generation: the records as they were at that moment, with the films that belong to them. */
export interface BackupSet {
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
}

export interface BackupMade extends BackupSet {
  /** In the set, and how many of them had to be copied for it. */
  readonly films: number;
  readonly copied: number;
  /** Codes of recordings whose film could not be read in the vault. */
  readonly leftOut: readonly string[];
}

export interface BackupTest {
  readonly at: number;
  readonly set: BackupSet;
  /** How many the set should hold; null where its list could not be read. */
  readonly films: number | null;
  readonly damage: readonly Damage[];
}

export interface BackupState {
  /** Where backups go, as a person chose it; null: nowhere yet. */
  readonly folder: string | null;
  /** Who loses the vault's disk then loses the backup with it. */
  readonly onVaultDisk: boolean;
  readonly made: BackupMade | null;
  readonly tested: BackupTest | null;
  readonly due: BackupDue | null;
  /** Newest first; null where the folder is not there now. */
  readonly sets: readonly BackupSet[] | null;
}

export type BackupDue = 'never' | 'old';

const MS_PER_DAY = 86_400_000;
/** A week of work is what most teams can still do again from memory. */
export const REMIND_AFTER_DAYS = 7;

export function backupDue(madeAt: number | null, now: number): BackupDue | null {
  if (madeAt === null) return 'never';
  return now - madeAt > REMIND_AFTER_DAYS * MS_PER_DAY ? 'old' : null;
}
