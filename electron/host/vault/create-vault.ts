// Making a vault: everything is written while the folder bears the mark of unfinished work, so that a making
// that was cut off is cleared by the next one and never taken for a vault.

import { ROLES_OF_FOUNDER } from '../../../shared/domain/access/role.ts';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { checkName, type Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { newId } from '../feature.ts';
import { writeProfile } from '../profiles/service.ts';
import type { VaultDeps } from './deps.ts';
import { checkNewFolder } from './folder-checks.ts';
import { demoRaterKey, deriveKey, KEY_BYTES, wipe } from './keys.ts';
import { takeLock, type HeldLock } from './lock-file.ts';
import { saveManifest } from './manifest-file.ts';
import { FORMAT, signManifest, type Manifest, type ManifestBody } from './manifest.ts';
import { openVault, type OpenVault } from './open-vault.ts';
import { writeKeyRow } from './public-keys.ts';
import { writeRecoveryKey } from './recovery-key.ts';
import { makeRecovery } from './recovery.ts';
import { sealSlot } from './seal-slot.ts';
import { nameHash } from './slots.ts';
import { openWith } from './storage.ts';
import { clearVaultFiles, makeVaultFolder, markFinished, markUnfinished } from './vault-files.ts';

export interface NewVault {
  readonly folder: string;
  /** The program suggested this place, so folders above it may be made too. */
  readonly suggested: boolean;
  readonly demo: boolean;
  readonly name: string;
  readonly passphrase: string;
  /** More that belongs to the making; the vault counts as made only after it. */
  readonly fill?: (vault: OpenVault) => Promise<Result<null>>;
}

export interface MadeVault {
  readonly vault: OpenVault;
  readonly recoveryKey: string;
}

/** Everything that can be refused without writing anything. */
export async function checkNewVault(wanted: NewVault): Promise<Result<null>> {
  const name = checkName(wanted.name, []);
  if (!name.ok) return name;
  const passphrase = checkPassphrase(wanted.passphrase);
  if (!passphrase.ok) return passphrase;
  return checkNewFolder(wanted.folder, wanted.suggested);
}

export async function createVault(deps: VaultDeps, wanted: NewVault): Promise<Result<MadeVault>> {
  const checked = await checkNewVault(wanted);
  if (!checked.ok) return checked;
  await makeVaultFolder(wanted.folder);
  const lock = await takeLock(wanted.folder, deps.ports);
  if (!lock.ok) return lock;
  let made: Result<MadeVault> | null = null;
  try {
    await clearVaultFiles(wanted.folder);
    await markUnfinished(deps.disk, wanted.folder);
    made = await make(deps, wanted, lock.value);
    if (made.ok) await markFinished(wanted.folder);
    return made;
  } finally {
    if (made?.ok !== true) await giveUp(wanted.folder, lock.value);
  }
}

async function giveUp(folder: string, lock: HeldLock): Promise<void> {
  // Best effort: what stays bears the mark, and the next making clears it.
  await clearVaultFiles(folder).catch(() => null);
  await lock.release();
}

async function make(deps: VaultDeps, wanted: NewVault, lock: HeldLock): Promise<Result<MadeVault>> {
  const random = deps.ports.randomBytes;
  const vaultId = newId<VaultId>(random);
  const first = firstProfile(deps, wanted.name);
  const vaultKey = random(KEY_BYTES);
  const recoveryKey = random(KEY_BYTES);
  const raterKey = wanted.demo ? demoRaterKey(vaultKey, vaultId, first.id) : random(KEY_BYTES);
  try {
    const manifest = await firstManifest(deps, wanted, { vaultId, first, vaultKey, recoveryKey, raterKey });
    const written = await firstRow(deps, wanted.folder, manifest, { first, vaultKey, raterKey });
    if (!written.ok) return written;
    await saveManifest(deps.disk, wanted.folder, manifest);
    const entrance = { event: 'vault.create', failures: 0 } as const;
    const opening = {
      folder: wanted.folder,
      manifest,
      whole: true,
      broken: false,
      profileId: first.id,
      entrance,
      renewedSlot: null,
      lock,
    };
    const keys = { vaultKey: Buffer.from(vaultKey), own: { raterKey: Buffer.from(raterKey) } };
    const opened = await openVault(deps, { ...opening, ...keys });
    if (!opened.ok) return opened;
    const filled = await fill(opened.value, wanted);
    return filled.ok ? ok({ vault: opened.value, recoveryKey: writeRecoveryKey(recoveryKey) }) : filled;
  } finally {
    wipe(vaultKey, recoveryKey, raterKey);
  }
}

function firstProfile(deps: VaultDeps, name: string): Profile {
  const id = newId<ProfileId>(deps.ports.randomBytes);
  return { id, name, roles: ROLES_OF_FOUNDER, team: '', createdAt: deps.ports.clock() };
}

interface Beginnings {
  readonly vaultId: VaultId;
  readonly first: Profile;
  readonly vaultKey: Buffer;
  readonly recoveryKey: Buffer;
  readonly raterKey: Buffer;
}

async function firstManifest(
  deps: VaultDeps,
  wanted: NewVault,
  { vaultId, first, vaultKey, recoveryKey, raterKey }: Beginnings,
): Promise<Manifest> {
  const owner = { vaultId, profileId: first.id, nameHash: nameHash(vaultId, first.name) };
  const slot = await sealSlot(deps, owner, wanted.passphrase, { vaultKey, raterKey });
  const recovery = makeRecovery(vaultId, recoveryKey, vaultKey, deps.ports.randomBytes);
  const headerKey = deriveKey(vaultKey, vaultId, 'header');
  const body: ManifestBody = {
    format: FORMAT,
    vaultId,
    demo: wanted.demo,
    slots: [slot],
    recovery,
    former: null,
  };
  const manifest = signManifest(body, headerKey);
  wipe(headerKey);
  return manifest;
}

/** Makes the database with its first person, and closes it: opening it again is the proof that it opens. */
async function firstRow(
  deps: VaultDeps,
  folder: string,
  manifest: Manifest,
  { first, vaultKey, raterKey }: Pick<Beginnings, 'first' | 'vaultKey' | 'raterKey'>,
): Promise<Result<Profile>> {
  const vault = { vaultId: manifest.vaultId, vaultKey };
  const { db, journal, audit } = await openWith(deps.openStorage, folder, vault, () => undefined);
  try {
    const own = { profileId: first.id, raterKey };
    return await writeProfile(journal, first.id, first, (rows) =>
      writeKeyRow(rows.unjournalled, manifest, own, deps.ports.randomBytes),
    );
  } finally {
    audit.end();
    await db.close();
  }
}

async function fill(vault: OpenVault, wanted: NewVault): Promise<Result<null>> {
  try {
    const filled = (await wanted.fill?.(vault)) ?? ok(null);
    if (!filled.ok) await vault.close();
    return filled;
  } catch (error) {
    await vault.close();
    throw error;
  }
}
