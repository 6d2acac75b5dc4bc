// Slots of format 1, as they may stand in a manifest until their owner next opens the vault: vault key and rater key
// together under the passphrase, and the vault key under the recovery key itself.

import type { VaultId } from '../../../shared/domain/ids.ts';
import { deriveKey, KEY_BYTES, unseal, wipe, type SlotKeys } from './keys.ts';
import type { EarlierRecovery, EarlierSlot } from './manifest.ts';

export function openEarlierSlot(vaultId: VaultId, slot: EarlierSlot, slotKey: Uint8Array): SlotKeys | null {
  const { algorithm, memoryKiB, passes, lanes, salt } = slot.kdf;
  const context = `1|${vaultId}|${slot.profileId}|${algorithm}|${memoryKiB}|${passes}|${lanes}|${salt}`;
  const plain = unseal(slotKey, slot, context);
  if (plain === null) return null;
  const keys = {
    vaultKey: Buffer.from(plain.subarray(0, KEY_BYTES)),
    raterKey: Buffer.from(plain.subarray(KEY_BYTES)),
  };
  wipe(plain);
  return keys;
}

/** The vault key, or null when this is not the recovery key of this vault. */
export function openEarlierRecovery(
  vaultId: VaultId,
  recovery: EarlierRecovery,
  recoveryKey: Uint8Array,
): Buffer | null {
  const slotKey = deriveKey(recoveryKey, vaultId, 'recovery slot');
  const vaultKey = unseal(slotKey, recovery, `1|${vaultId}|recovery`);
  wipe(slotKey);
  return vaultKey;
}
