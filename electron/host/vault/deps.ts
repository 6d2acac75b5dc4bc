// What the vault needs of the rest of the host; the composition root gives it, and tests replace it.

import type { Person } from '../../../shared/domain/profile/profile.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { HostConfig } from '../api.ts';
import type { Disk } from '../disk/disk.ts';
import type { EventHub } from '../events.ts';
import type { KdfCost, Ports } from '../ports.ts';
import type { PreferenceStore } from '../program/preferences.ts';
import type { Session } from '../session.ts';
import type { Folders } from './folders.ts';
import type { Kdf } from './kdf.ts';
import type { OpenStorage } from './storage.ts';

/** Fills a new demo vault. `profiles`: its three people, the coordinator of the session first. */
export type SeedDemo = (session: Session, profiles: readonly Person[]) => Promise<Result<null>>;

export interface VaultDeps {
  readonly ports: Ports;
  readonly config: Pick<HostConfig, 'suggestedVaultFolder' | 'demoVaultFolder' | 'vaultFolder'>;
  readonly preferences: PreferenceStore;
  readonly folders: Folders;
  readonly events: EventHub;
  readonly disk: Disk;
  readonly kdf: Kdf;
  /** What a passphrase costs to try; null: measured on this machine when a slot is made. */
  readonly cost: KdfCost | null;
  readonly openStorage: OpenStorage;
  readonly seedDemo: SeedDemo;
  /** Resolves when nothing reads or writes the vault any more: jobs are stopped, films are closed. */
  readonly stopWork: () => Promise<void>;
}
