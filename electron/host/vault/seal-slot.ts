// A slot at the cost that was set, or that this machine bears.

import type { VaultDeps } from './deps.ts';
import { calibrate } from './kdf-cost.ts';
import type { CurrentSlot } from './manifest.ts';
import type { SlotKeys } from './keys.ts';
import { makeSlot, type DeviceSecret, type SlotOwner } from './slots.ts';

export async function sealSlot(
  deps: VaultDeps,
  owner: SlotOwner,
  passphrase: string,
  keys: SlotKeys,
  device: DeviceSecret | null = null,
): Promise<CurrentSlot> {
  const { kdf, ports } = deps;
  const cost = deps.cost ?? (await calibrate(kdf, ports.clock));
  return makeSlot(owner, passphrase, keys, device, { kdf, cost, random: ports.randomBytes });
}
