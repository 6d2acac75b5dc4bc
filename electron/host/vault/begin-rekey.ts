// Changing a vault's key, when it may have leaked: everyone who is in the vault gets the new key without typing
// anything, because it is sealed to their public keys. What was copied before stays readable with the former key.

import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import { profilesOf } from '../profiles/service.ts';
import { askAgain } from './ask-again.ts';
import type { VaultDeps } from './deps.ts';
import { sealFormer } from './former-keys.ts';
import { deriveKey, KEY_BYTES, wipe } from './keys.ts';
import { exchangeManifest } from './manifest-exchange.ts';
import {
  currentBody,
  currentRecovery,
  isSettled,
  signManifest,
  type CurrentManifest,
  type CurrentSlot,
} from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { publicKeys } from './public-keys.ts';
import { sealRecovery } from './recovery.ts';
import { sealVaultKey } from './slots.ts';
import type { Proven } from './unlock.ts';
import { DATABASE_FILE } from './vault-files.ts';

/** The database is written whole into its write-ahead log first. */
const ROOM = 1.5;

/**
 * Puts the manifest with the new key in place. What is answered opens the vault anew, and that opening does the rest.
 */
export async function beginRekey(
  deps: VaultDeps,
  vault: OpenVault,
  passphrase: string,
): Promise<Result<Proven>> {
  const ready = await recipientsOf(vault);
  if (!ready.ok) return ready;
  if (!(await hasRoom(vault.folder))) return refuse({ code: 'disk.full' });
  const asked = await askAgain(deps, vault, passphrase);
  if (!asked.ok) return asked;
  wipe(asked.value.keys.vaultKey, asked.value.keys.raterKey);
  const vaultKey = deps.ports.randomBytes(KEY_BYTES);
  try {
    const manifest = await place(deps, vault, ready.value, vaultKey);
    const { id: profileId } = vault.session.me;
    const own = { raterKey: Buffer.from(vault.raterKey) };
    const entrance = { event: 'vault.unlock', failures: 0 } as const;
    return ok({
      manifest,
      whole: true,
      broken: false,
      vaultKey,
      own,
      profileId,
      entrance,
      renewedSlot: null,
    });
  } catch (error) {
    wipe(vaultKey);
    throw error;
  }
}

interface Recipients {
  readonly slots: readonly (readonly [slot: CurrentSlot, publicKey: Buffer])[];
  readonly recovery: Buffer;
}

/** Everyone must have a public key that their slot answers to, and the recovery one: who has none would be locked out. */
async function recipientsOf(vault: OpenVault): Promise<Result<Recipients>> {
  const manifest = vault.manifest();
  const { db } = vault.session;
  const keys = await db.read(publicKeys);
  const recovery = currentRecovery(manifest);
  const slots: [CurrentSlot, Buffer][] = [];
  const without: ProfileId[] = [];
  for (const slot of manifest.slots) {
    const publicKey = keys.get(slot.profileId);
    if (isSettled(slot) && publicKey !== undefined) slots.push([slot, publicKey]);
    else without.push(slot.profileId);
  }
  if (recovery === null) return refuse({ code: 'recovery.outdated' });
  if (without.length === 0) return ok({ slots, recovery: Buffer.from(recovery.publicKey, 'base64') });
  const people = (await profilesOf(db)).filter(({ id }) => without.includes(id)).map(({ name }) => name);
  return refuse({ code: 'rekey.people-missing', people });
}

async function place(
  deps: VaultDeps,
  vault: OpenVault,
  { slots, recovery }: Recipients,
  vaultKey: Buffer,
): Promise<CurrentManifest> {
  const before = vault.manifest();
  const { vaultId } = before;
  const random = deps.ports.randomBytes;
  const headerKey = deriveKey(vaultKey, vaultId, 'header');
  const after = signManifest(
    {
      ...currentBody(before),
      slots: slots.map(([slot, publicKey]) => ({
        ...slot,
        vaultKey: sealVaultKey(vaultId, slot.profileId, publicKey, vaultKey, random),
      })),
      recovery: sealRecovery(vaultId, recovery, vaultKey, random),
      former: sealFormer(vaultId, vault.vaultKey, vaultKey, random),
    },
    headerKey,
  );
  wipe(headerKey);
  const { audit, me } = vault.session;
  const stuck = () => deps.ports.log.event('vault.step-failed', { step: 'manifest-back' });
  const exchange = { disk: deps.disk, folder: vault.folder, before, after, stuck };
  await exchangeManifest(exchange, (put) => audit.noteWith({ event: 'vault.rekey', userId: me.id }, put));
  return after;
}

async function hasRoom(folder: string): Promise<boolean> {
  return guardedAsync(async () => {
    const { size } = await stat(join(folder, DATABASE_FILE));
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > ROOM * size;
  });
}
