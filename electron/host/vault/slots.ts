// Key slots: each person's passphrase, and the recovery key, lock up the same vault key. Changing a passphrase
// rewrites one slot and nothing else.

import { createHash } from 'node:crypto';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { normalisePassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { nameKey } from '../../../shared/domain/profile/profile.ts';
import type { KdfCost, RandomBytes } from '../ports.ts';
import type { Kdf } from './kdf.ts';
import { LIMITS } from './kdf-cost.ts';
import { deriveKey, KEY_BYTES, seal, unseal, wipe } from './keys.ts';
import { FORMAT, type Manifest, type Slot } from './manifest.ts';

/** What a slot gives. The rater key is this person's alone: for work that even colleagues must not open. */
export interface SlotKeys {
  readonly vaultKey: Buffer;
  readonly raterKey: Buffer;
}

export interface SlotOwner {
  readonly vaultId: VaultId;
  readonly profileId: ProfileId;
  readonly name: string;
}

/** Finds a slot without saying whose it is: names are not written on the disk. */
export function nameHash(vaultId: VaultId, name: string): string {
  return createHash('sha256')
    .update(`terugblik name\0${vaultId}\0${nameKey(name)}`)
    .digest('hex');
}

export async function makeSlot(
  owner: SlotOwner,
  passphrase: string,
  keys: SlotKeys,
  tools: { readonly kdf: Kdf; readonly cost: KdfCost; readonly random: RandomBytes },
): Promise<Slot> {
  const salt = tools.random(LIMITS.saltBytes.min).toString('base64');
  const kdf = { algorithm: 'argon2id' as const, ...tools.cost, salt };
  const context = slotContext(owner.vaultId, owner.profileId, kdf);
  const slotKey = await keyOf(passphrase, kdf, tools.kdf);
  const plain = Buffer.concat([keys.vaultKey, keys.raterKey]);
  const box = seal(slotKey, plain, context, tools.random);
  wipe(slotKey, plain);
  return { profileId: owner.profileId, nameHash: nameHash(owner.vaultId, owner.name), kdf, ...box };
}

/** Null when the passphrase is another, or a bit of the slot is. */
export async function openSlot(
  vaultId: VaultId,
  slot: Slot,
  passphrase: string,
  kdf: Kdf,
): Promise<SlotKeys | null> {
  const slotKey = await keyOf(passphrase, slot.kdf, kdf);
  const plain = unseal(slotKey, slot, slotContext(vaultId, slot.profileId, slot.kdf));
  wipe(slotKey);
  if (plain === null) return null;
  const keys = {
    vaultKey: Buffer.from(plain.subarray(0, KEY_BYTES)),
    raterKey: Buffer.from(plain.subarray(KEY_BYTES)),
  };
  wipe(plain);
  return keys;
}

/** For a name that nobody bears: takes the time that a real slot would, and opens nothing. */
export async function openNothing(manifest: Manifest, passphrase: string, kdf: Kdf): Promise<void> {
  const [example] = manifest.slots;
  if (example !== undefined) wipe(await keyOf(passphrase, example.kdf, kdf));
}

export function makeRecovery(
  vaultId: VaultId,
  recoveryKey: Uint8Array,
  vaultKey: Uint8Array,
  random: RandomBytes,
): Manifest['recovery'] {
  const slotKey = deriveKey(recoveryKey, vaultId, 'recovery slot');
  const box = seal(slotKey, vaultKey, recoveryContext(vaultId), random);
  wipe(slotKey);
  return box;
}

/** The vault key, or null when this is not the recovery key of this vault. */
export function openRecovery(manifest: Manifest, recoveryKey: Uint8Array): Buffer | null {
  const slotKey = deriveKey(recoveryKey, manifest.vaultId, 'recovery slot');
  const vaultKey = unseal(slotKey, manifest.recovery, recoveryContext(manifest.vaultId));
  wipe(slotKey);
  return vaultKey;
}

async function keyOf(passphrase: string, parameters: Slot['kdf'], kdf: Kdf): Promise<Buffer> {
  // Argon2 takes no empty secret; nobody can have this one, so it opens nothing, in the usual time.
  const secret = Buffer.from(normalisePassphrase(passphrase) || '\0', 'utf8');
  const { memoryKiB, passes, lanes, salt } = parameters;
  try {
    return await kdf.derive(secret, Buffer.from(salt, 'base64'), { memoryKiB, passes, lanes });
  } finally {
    wipe(secret);
  }
}

/** Bound to the seal: a slot cannot be moved to another vault or person, nor its cost be lowered. */
function slotContext(vaultId: VaultId, profileId: ProfileId, kdf: Slot['kdf']): string {
  return `${FORMAT}|${vaultId}|${profileId}|${kdf.algorithm}|${kdf.memoryKiB}|${kdf.passes}|${kdf.lanes}|${kdf.salt}`;
}

function recoveryContext(vaultId: VaultId): string {
  return `${FORMAT}|${vaultId}|recovery`;
}
