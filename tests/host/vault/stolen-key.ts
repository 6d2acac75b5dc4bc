// What somebody has who knew a passphrase and kept a copy of the vault's manifest of that time.

import { identityOf, openSealed, wipeIdentity } from '../../../electron/host/vault/identity.ts';
import { loadManifest } from '../../../electron/host/vault/manifest-file.ts';
import { isCurrentSlot } from '../../../electron/host/vault/manifest.ts';
import { openSlot } from '../../../electron/host/vault/slots.ts';
import { told, type World } from './world.ts';

/** The rater key of whoever made the vault, as it is now. */
export async function stolenRaterKey({ folder, deps }: World, passphrase: string): Promise<Buffer> {
  const { vaultId, slots } = told(await loadManifest(folder)).manifest;
  const [slot] = slots;
  const keys = slot && (await openSlot(vaultId, slot, passphrase, deps.kdf));
  if (keys === undefined || keys === null || keys === 'damaged') throw new Error('the slot did not open');
  return keys.raterKey;
}

/** Whether any slot of the vault, as it is now, gives the vault's key to this rater key. */
export async function opensAnySlot({ folder }: World, raterKey: Buffer): Promise<boolean> {
  const { vaultId, slots } = told(await loadManifest(folder)).manifest;
  const identity = identityOf(raterKey, vaultId);
  const opened = slots.map((slot) => {
    if (!isCurrentSlot(slot)) throw new Error('not a slot of today');
    const context = `vault key|${vaultId}|${slot.profileId}`;
    return openSealed(identity, Buffer.from(slot.vaultKey, 'base64'), context);
  });
  wipeIdentity(identity);
  return opened.some((vaultKey) => vaultKey !== null);
}
