// Another passphrase brings another rater key: whoever knew the old passphrase and has an old copy of the vault then has
// a key to which nothing is sealed any more. What is sealed to this person follows in the same transaction.

import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { askAgain } from './ask-again.ts';
import type { VaultDeps } from './deps.ts';
import { followRaterKey, settleRaterKey } from './follow-rater-key.ts';
import { wipe } from './keys.ts';
import { deviceOf, type CurrentSlot, type Slot } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { newRaterKey } from './people.ts';
import { sealSlot } from './seal-slot.ts';
import { nameHash, type DeviceSecret } from './slots.ts';

type SlotOf = Pick<Slot, 'profileId' | 'nameHash'>;

/** Asks the current passphrase again, with the same waits as at unlocking. */
export async function changePassphrase(
  deps: VaultDeps,
  vault: OpenVault,
  current: string,
  next: string,
): Promise<Result<null>> {
  const passphrase = checkPassphrase(next);
  if (!passphrase.ok) return passphrase;
  const asked = await askAgain(deps, vault, current);
  if (!asked.ok) return asked;
  const { keys, slot } = asked.value;
  const bound = deviceOf(slot);
  const device = bound === null ? null : await deps.devices.find(bound);
  try {
    await change(deps, vault, slot, passphrase.value, device);
  } finally {
    wipe(keys.vaultKey, keys.raterKey);
    if (device !== null) wipe(device.secret);
  }
  return ok(null);
}

async function change(
  deps: VaultDeps,
  vault: OpenVault,
  old: SlotOf,
  passphrase: string,
  device: DeviceSecret | null,
): Promise<void> {
  // Should an earlier change have been cut off, its remains go first: a slot has room for one key from before.
  await settleRaterKey(deps, vault);
  const raterKey = newRaterKey(deps, vault, old.profileId);
  try {
    const former = raterKey.equals(vault.raterKey) ? null : vault.raterKey;
    const slot = await newSlot(deps, vault, old, passphrase, raterKey, { device, former });
    const changed = { event: 'passphrase.change', userId: old.profileId } as const;
    await vault.rewrite({ slots: withSlot(vault, slot) }, (place) =>
      vault.session.audit.noteWith(changed, async (writer) => {
        if (former !== null) await followRaterKey(deps, vault, writer, former, raterKey);
        await place();
      }),
    );
    vault.takeRaterKey(raterKey);
  } finally {
    wipe(raterKey);
  }
  // Done is done: what stays of the former key goes at the next opening.
  await settleRaterKey(deps, vault).catch(() =>
    deps.ports.log.event('vault.step-failed', { step: 'rater-key' }),
  );
}

/**
 * For whoever came in with the recovery key, on whatever computer: what was bound to one is not any more. A vault that
 * cannot take the new passphrase is closed again.
 */
export async function resetPassphrase(deps: VaultDeps, vault: OpenVault, passphrase: string): Promise<void> {
  const { id: profileId, name } = vault.session.me;
  const old = { profileId, nameHash: nameHash(vault.manifest().vaultId, name) };
  try {
    await change(deps, vault, old, passphrase, null);
  } catch (error) {
    await vault.close();
    throw error;
  }
}

function newSlot(
  deps: VaultDeps,
  vault: OpenVault,
  { profileId, nameHash }: SlotOf,
  passphrase: string,
  raterKey: Buffer,
  extras: Parameters<typeof sealSlot>[4],
): Promise<CurrentSlot> {
  const owner = { vaultId: vault.manifest().vaultId, profileId, nameHash };
  return sealSlot(deps, owner, passphrase, { vaultKey: vault.vaultKey, raterKey }, extras);
}

function withSlot(vault: OpenVault, slot: CurrentSlot): Slot[] {
  return vault.manifest().slots.map((one) => (one.profileId === slot.profileId ? slot : one));
}
