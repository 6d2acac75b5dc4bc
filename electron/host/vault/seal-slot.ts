// A slot at the cost that was set, or that this machine bears.

import type { VaultDeps } from './deps.ts';
import { calibrate } from './kdf-cost.ts';
import type { CurrentSlot } from './manifest.ts';
import type { SlotKeys } from './keys.ts';
import { makeSlot, type SlotExtras, type SlotOwner } from './slots.ts';

export async function sealSlot(
  deps: VaultDeps,
  owner: SlotOwner,
  passphrase: string,
  keys: SlotKeys,
  extras: Partial<SlotExtras> = {},
): Promise<CurrentSlot> {
  const { kdf, ports } = deps;
  const cost = deps.cost ?? (await calibrate(kdf, ports.clock));
  const { device = null, former = null } = extras;
  return makeSlot(owner, passphrase, keys, { device, former }, { kdf, cost, random: ports.randomBytes });
}
