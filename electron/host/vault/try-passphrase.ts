// A passphrase on a slot, with the secret of this computer where the slot asks for one.

import type { VaultId } from '../../../shared/domain/ids.ts';
import type { VaultDeps } from './deps.ts';
import { wipe, type SlotKeys } from './keys.ts';
import { deviceOf, type Slot } from './manifest.ts';
import { openSlot } from './slots.ts';

/** As `openSlot`. `other-device`: whatever the passphrase is, this computer lacks what has to come with it. */
export async function tryPassphrase(
  deps: Pick<VaultDeps, 'devices' | 'kdf'>,
  vaultId: VaultId,
  slot: Slot,
  passphrase: string,
): Promise<SlotKeys | 'damaged' | 'other-device' | null> {
  const bound = deviceOf(slot);
  if (bound === null) return openSlot(vaultId, slot, passphrase, deps.kdf);
  const device = await deps.devices.find(bound);
  if (device === null) return 'other-device';
  try {
    return await openSlot(vaultId, slot, passphrase, deps.kdf, device);
  } finally {
    wipe(device.secret);
  }
}
