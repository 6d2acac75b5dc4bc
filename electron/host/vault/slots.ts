// Key slots: each person's passphrase locks up their rater key, and the vault key is sealed to the pair of keys that
// follows from it. Changing a passphrase rewrites one slot and nothing else; another vault key takes no passphrase.

import { createHash } from 'node:crypto';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { normalisePassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { nameKey } from '../../../shared/domain/profile/profile.ts';
import type { KdfCost, RandomBytes } from '../ports.ts';
import { openEarlierSlot } from './earlier-slots.ts';
import { identityOf, openSealed, sealTo, wipeIdentity } from './identity.ts';
import type { Kdf } from './kdf.ts';
import { LIMITS } from './kdf-cost.ts';
import { deriveKey, seal, unseal, wipe, type Sealed, type SlotKeys } from './keys.ts';
import { FORMAT, isCurrentSlot, type CurrentSlot, type Manifest, type Slot } from './manifest.ts';

export interface SlotOwner {
  readonly vaultId: VaultId;
  readonly profileId: ProfileId;
  readonly nameHash: string;
}

/** The secret of one computer, without which a slot that is bound to it does not open. */
export interface DeviceSecret {
  readonly id: string;
  readonly secret: Buffer;
}

export interface SlotExtras {
  readonly device: DeviceSecret | null;
  /** A rater key that things are still sealed to. */
  readonly former: Uint8Array | null;
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
  { device, former }: SlotExtras,
  tools: { readonly kdf: Kdf; readonly cost: KdfCost; readonly random: RandomBytes },
): Promise<CurrentSlot> {
  const { vaultId, profileId } = owner;
  const salt = tools.random(LIMITS.saltBytes.min).toString('base64');
  const kdf = { algorithm: 'argon2id' as const, ...tools.cost, salt };
  const slotKey = await keyOf(passphrase, kdf, tools.kdf, vaultId, device);
  const about = { profileId, kdf, device: device?.id ?? null };
  const box = seal(slotKey, keys.raterKey, slotContext(vaultId, about), tools.random);
  wipe(slotKey);
  const identity = identityOf(keys.raterKey, vaultId);
  wipeIdentity(identity);
  const vaultKey = sealVaultKey(vaultId, profileId, identity.publicKey, keys.vaultKey, tools.random);
  const slot = { ...about, nameHash: owner.nameHash, ...box, vaultKey };
  if (former === null) return slot;
  return { ...slot, former: sealFormerRaterKey(owner, former, keys.raterKey, tools.random) };
}

function sealFormerRaterKey(
  { vaultId, profileId }: SlotOwner,
  former: Uint8Array,
  raterKey: Uint8Array,
  random: RandomBytes,
): Sealed {
  const key = deriveKey(raterKey, vaultId, 'former rater key');
  const sealed = seal(key, former, formerContext(vaultId, profileId), random);
  wipe(key);
  return sealed;
}

/** The caller's to wipe; null where nothing is left that is sealed to it. */
export function openFormerRaterKey(vaultId: VaultId, slot: Slot, raterKey: Uint8Array): Buffer | null {
  if (!isCurrentSlot(slot) || slot.former === undefined) return null;
  const key = deriveKey(raterKey, vaultId, 'former rater key');
  const former = unseal(key, slot.former, formerContext(vaultId, slot.profileId));
  wipe(key);
  return former;
}

/** For the owner of the public key, who need not be there. Base64. */
export function sealVaultKey(
  vaultId: VaultId,
  profileId: ProfileId,
  publicKey: Uint8Array,
  vaultKey: Uint8Array,
  random: RandomBytes,
): string {
  return sealTo(publicKey, vaultKey, vaultKeyContext(vaultId, profileId), random).toString('base64');
}

/**
 * Null when the passphrase is another, or a bit of the slot is. `damaged`: the passphrase is right, and what it should
 * open was changed. `device`: the secret that the slot asks for, where it asks for one.
 */
export async function openSlot(
  vaultId: VaultId,
  slot: Slot,
  passphrase: string,
  kdf: Kdf,
  device: DeviceSecret | null = null,
): Promise<SlotKeys | 'damaged' | null> {
  const slotKey = await keyOf(passphrase, slot.kdf, kdf, vaultId, device);
  try {
    if (!isCurrentSlot(slot)) return openEarlierSlot(vaultId, slot, slotKey);
    const raterKey = unseal(slotKey, slot, slotContext(vaultId, slot));
    return raterKey === null ? null : openVaultKey(vaultId, slot, raterKey);
  } finally {
    wipe(slotKey);
  }
}

function openVaultKey(vaultId: VaultId, slot: CurrentSlot, raterKey: Buffer): SlotKeys | 'damaged' {
  const identity = identityOf(raterKey, vaultId);
  const context = vaultKeyContext(vaultId, slot.profileId);
  const vaultKey = openSealed(identity, Buffer.from(slot.vaultKey, 'base64'), context);
  wipeIdentity(identity);
  if (vaultKey !== null) return { vaultKey, raterKey };
  wipe(raterKey);
  return 'damaged';
}

/** For a name that nobody bears: takes the time that a real slot would, and opens nothing. */
export async function openNothing(manifest: Manifest, passphrase: string, kdf: Kdf): Promise<void> {
  const [example] = manifest.slots;
  if (example !== undefined) wipe(await keyOf(passphrase, example.kdf, kdf, manifest.vaultId, null));
}

async function keyOf(
  passphrase: string,
  parameters: Slot['kdf'],
  kdf: Kdf,
  vaultId: VaultId,
  device: DeviceSecret | null,
): Promise<Buffer> {
  // Argon2 takes no empty secret; nobody can have this one, so it opens nothing, in the usual time.
  const secret = Buffer.from(normalisePassphrase(passphrase) || '\0', 'utf8');
  const { memoryKiB, passes, lanes, salt } = parameters;
  try {
    const key = await kdf.derive(secret, Buffer.from(salt, 'base64'), { memoryKiB, passes, lanes });
    return device === null ? key : withDevice(key, vaultId, device);
  } finally {
    wipe(secret);
  }
}

/** Neither the passphrase nor the computer is enough by itself. */
function withDevice(passphraseKey: Buffer, vaultId: VaultId, device: DeviceSecret): Buffer {
  const both = Buffer.concat([passphraseKey, device.secret]);
  const key = deriveKey(both, vaultId, 'device slot');
  wipe(passphraseKey, both);
  return key;
}

/** Bound to the seal: a slot cannot be moved to another vault, person or computer, nor its cost be lowered. */
function slotContext(
  vaultId: VaultId,
  { profileId, kdf, device }: Pick<CurrentSlot, 'profileId' | 'kdf' | 'device'>,
): string {
  const cost = `${kdf.algorithm}|${kdf.memoryKiB}|${kdf.passes}|${kdf.lanes}|${kdf.salt}`;
  return `${FORMAT}|${vaultId}|${profileId}|${cost}|${device ?? ''}`;
}

function formerContext(vaultId: VaultId, profileId: ProfileId): string {
  return `former rater key|${vaultId}|${profileId}`;
}

function vaultKeyContext(vaultId: VaultId, profileId: ProfileId): string {
  return `vault key|${vaultId}|${profileId}`;
}
