// Asking for the passphrase again while the vault is open, before what cannot be taken back: whoever sits down at a
// machine that was left open must not be able to do it. With the same waits as at unlocking.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { createAttempts } from './attempts.ts';
import type { VaultDeps } from './deps.ts';
import type { SlotKeys } from './keys.ts';
import type { Slot } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { tryPassphrase } from './try-passphrase.ts';

/** The keys of whoever has the vault open, the caller's to wipe, and the slot that they open. */
export interface AskedAgain {
  readonly keys: SlotKeys;
  readonly slot: Slot;
}

export async function askAgain(
  deps: VaultDeps,
  vault: OpenVault,
  passphrase: string,
): Promise<Result<AskedAgain>> {
  const { me, audit } = vault.session;
  const { vaultId, slots } = vault.manifest();
  const slot = slots.find(({ profileId }) => profileId === me.id);
  if (slot === undefined) return refuse({ code: 'not-found' });
  const attempts = createAttempts(vault.folder, deps.ports.clock, deps.disk);
  const wait = await attempts.begin();
  if (wait > 0) return refuse({ code: 'vault.wait', wait });
  const keys = await tryPassphrase(deps, vaultId, slot, passphrase);
  if (keys === 'other-device') {
    await attempts.takenBack();
    return refuse({ code: 'vault.other-device' });
  }
  if (keys === null) {
    return refuse({ code: 'vault.wrong-key', wait: await attempts.failed() });
  }
  if (keys === 'damaged') return refuse({ code: 'vault.damaged', part: 'manifest' });
  const quantity = await attempts.succeeded();
  if (quantity > 0) await audit.note({ event: 'vault.unlock-failed', userId: me.id, quantity, failed: true });
  return ok({ keys, slot });
}
