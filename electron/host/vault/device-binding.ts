// This computer as a second factor: a person's passphrase then opens the vault only together with a secret that the
// system of this computer keeps. The recovery key stays the way in from elsewhere.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { DeviceState } from '../../../shared/domain/vault/keys-state.ts';
import type { ProgramEvent } from '../../../shared/domain/audit/events.ts';
import { askAgain, type AskedAgain } from './ask-again.ts';
import type { VaultDeps } from './deps.ts';
import { wipe } from './keys.ts';
import { deviceOf, type CurrentSlot } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { sealSlot } from './seal-slot.ts';
import { openFormerRaterKey, openSlot, type DeviceSecret } from './slots.ts';

export async function deviceState(deps: VaultDeps, vault: OpenVault): Promise<DeviceState> {
  const mine = vault.manifest().slots.find(({ profileId }) => profileId === vault.session.me.id);
  if (mine !== undefined && deviceOf(mine) !== null) return 'bound';
  return !vault.session.demo && (await deps.devices.available()) ? 'offered' : 'not-here';
}

export async function bindDevice(
  deps: VaultDeps,
  vault: OpenVault,
  passphrase: string,
): Promise<Result<null>> {
  if ((await deviceState(deps, vault)) !== 'offered') return refuse({ code: 'device.unavailable' });
  return whenAsked(deps, vault, passphrase, async (asked) => {
    const device = await deps.devices.make();
    if (!device.ok) return device;
    try {
      const slot = await newSlot(deps, vault, passphrase, asked, device.value);
      if (!(await opensAgain(deps, vault, slot, passphrase))) {
        await forget(deps, device.value.id);
        return refuse({ code: 'device.unavailable' });
      }
      await put(vault, slot, 'device.bind');
      return ok(null);
    } catch (error) {
      await forget(deps, device.value.id);
      throw error;
    } finally {
      wipe(device.value.secret);
    }
  });
}

export async function unbindDevice(
  deps: VaultDeps,
  vault: OpenVault,
  passphrase: string,
): Promise<Result<null>> {
  return whenAsked(deps, vault, passphrase, async (asked) => {
    const bound = deviceOf(asked.slot);
    if (bound === null) return ok(null);
    await put(vault, await newSlot(deps, vault, passphrase, asked, null), 'device.unbind');
    await forget(deps, bound);
    return ok(null);
  });
}

/** What stays is of no use to anybody: no slot asks for it. */
async function forget({ devices }: VaultDeps, id: string): Promise<void> {
  await devices.forget(id).catch(() => null);
}

async function whenAsked(
  deps: VaultDeps,
  vault: OpenVault,
  passphrase: string,
  work: (asked: AskedAgain) => Promise<Result<null>>,
): Promise<Result<null>> {
  const asked = await askAgain(deps, vault, passphrase);
  if (!asked.ok) return asked;
  try {
    return await work(asked.value);
  } finally {
    wipe(asked.value.keys.vaultKey, asked.value.keys.raterKey);
  }
}

async function newSlot(
  deps: VaultDeps,
  vault: OpenVault,
  passphrase: string,
  { keys, slot }: AskedAgain,
  device: DeviceSecret | null,
): Promise<CurrentSlot> {
  const { profileId, nameHash } = slot;
  const { vaultId } = vault.manifest();
  const former = openFormerRaterKey(vaultId, slot, keys.raterKey);
  try {
    return await sealSlot(deps, { vaultId, profileId, nameHash }, passphrase, keys, { device, former });
  } finally {
    if (former !== null) wipe(former);
  }
}

/** The whole way round, with the secret as it will be found next time, before the slot that opens now goes. */
async function opensAgain(
  deps: VaultDeps,
  vault: OpenVault,
  slot: CurrentSlot,
  passphrase: string,
): Promise<boolean> {
  const device = slot.device === null ? null : await deps.devices.find(slot.device);
  if (device === null) return false;
  const opened = await openSlot(vault.manifest().vaultId, slot, passphrase, deps.kdf, device);
  wipe(device.secret);
  if (opened === null || opened === 'damaged') return false;
  const isSame = opened.vaultKey.equals(vault.vaultKey) && opened.raterKey.equals(vault.raterKey);
  wipe(opened.vaultKey, opened.raterKey);
  return isSame;
}

async function put(vault: OpenVault, slot: CurrentSlot, event: ProgramEvent): Promise<void> {
  const { audit, me } = vault.session;
  const slots = vault.manifest().slots.map((one) => (one.profileId === slot.profileId ? slot : one));
  await vault.rewrite({ slots }, (place) => audit.noteWith({ event, userId: me.id }, place));
}
