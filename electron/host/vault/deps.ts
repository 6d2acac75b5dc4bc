// What the vault needs of the rest of the host; the composition root gives it, and tests replace it.

import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { HostConfig } from '../api.ts';
import type { Writer } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import type { Disk } from '../disk/disk.ts';
import type { EventHub } from '../events.ts';
import type { KdfCost, Ports } from '../ports.ts';
import type { PreferenceStore } from '../program/preferences.ts';
import type { Session } from '../session.ts';
import type { DeviceStore } from './device-store.ts';
import type { Folders } from './folders.ts';
import type { Kdf } from './kdf.ts';
import type { PersonKeys } from './person-keys.ts';
import type { OpenStorage } from './storage.ts';

/** Fills a new demo vault. `profiles`: its three people, the coordinator of the session first. */
export type SeedDemo = (session: Session, profiles: readonly Person[]) => Promise<Result<null>>;

/** `from` and `to`: the backup keys of before and after, which the caller wipes. */
export type CarryOver = (vault: {
  readonly folder: string;
  readonly vaultId: VaultId;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}) => Promise<void>;

/** A refusal keeps them here. */
export type Leaving = (rows: ActRows, session: Session, who: ProfileId) => Promise<Result<null>>;

/** What is sealed to a person, or under a key of theirs, is sealed anew; what is not, is left. */
export type Following = (
  writer: Writer,
  whose: {
    readonly vaultId: VaultId;
    readonly profileId: ProfileId;
    readonly from: PersonKeys;
    readonly to: PersonKeys;
  },
) => Promise<void>;

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
  /** What others keep beside the vault under a key of its own, brought over to the vault's new key. */
  readonly carryOver: CarryOver;
  /** What others take away of somebody who leaves, in the same act. */
  readonly leaving: readonly Leaving[];
  /** What others keep for a person who gets other keys. */
  readonly following: readonly Following[];
  /** Secrets of this computer, for slots that are bound to it. */
  readonly devices: DeviceStore;
  /** Overwrites what only the engine can reach: key objects that are used no more. */
  readonly collectGarbage: () => void;
  /** Resolves when nothing reads or writes the vault any more: jobs are stopped, films are closed. */
  readonly stopWork: () => Promise<void>;
}
