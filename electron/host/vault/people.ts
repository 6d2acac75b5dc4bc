// The people of a vault and their slots: a person is a row in the database and a slot in the manifest.

import { may } from '../../../shared/domain/access/may.ts';
import { tidyRoles, USUAL_ROLES, type Role } from '../../../shared/domain/access/role.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { checkName, type Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { rolesOf } from '../access/service.ts';
import { newId } from '../feature.ts';
import { profilesOf, writeProfile } from '../profiles/service.ts';
import { askAgain } from './ask-again.ts';
import type { VaultDeps } from './deps.ts';
import { demoRaterKey, KEY_BYTES, wipe } from './keys.ts';
import { deviceOf, type Slot } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { writeKeyRow } from './public-keys.ts';
import { sealSlot } from './seal-slot.ts';
import { nameHash, type DeviceSecret } from './slots.ts';

/**
 * Adds a person to an open vault. The slot is written before the row is committed: cut off between the two, a
 * slot is left that belongs to nobody, and the next opening clears it.
 */
export async function addPerson(
  deps: VaultDeps,
  vault: OpenVault,
  person: {
    readonly name: string;
    readonly passphrase: string;
    readonly roles?: readonly Role[] | undefined;
  },
): Promise<Result<Profile>> {
  const { me, db, journal } = vault.session;
  // Before the second that a slot takes; asked again when the row is written.
  const taken = (await profilesOf(db)).map((profile) => profile.name);
  const name = checkName(person.name, taken);
  if (!name.ok) return name;
  const passphrase = checkPassphrase(person.passphrase);
  if (!passphrase.ok) return passphrase;
  const id = newId<ProfileId>(deps.ports.randomBytes);
  const roles = await rolesGiven(vault, person.roles ?? USUAL_ROLES);
  const profile = { id, name: name.value, roles, team: '', createdAt: deps.ports.clock() };
  const raterKey = newRaterKey(deps, vault, id);
  try {
    const { vaultId } = vault.manifest();
    const owner = { vaultId, profileId: id, nameHash: nameHash(vaultId, name.value) };
    const slot = await sealSlot(deps, owner, passphrase.value, { vaultKey: vault.vaultKey, raterKey });
    return await vault.rewrite({ slots: [...vault.manifest().slots, slot] }, (place) =>
      writeProfile(journal, me.id, profile, async (rows) => {
        const own = { profileId: id, raterKey };
        await writeKeyRow(rows.unjournalled, vault.manifest(), own, deps.ports.randomBytes);
        await place();
      }),
    );
  } finally {
    wipe(raterKey);
  }
}

/** Who comes and what they may see are two decisions: whoever only looks after people leaves the second to others. */
async function rolesGiven({ session }: OpenVault, wanted: readonly Role[]): Promise<readonly Role[]> {
  const roles = await session.db.read((reader) => rolesOf(reader, session.me.id));
  return may({ roles, bases: [] }, 'roles.manage').allowed ? tidyRoles(wanted) : [];
}

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
    await replaceSlot(deps, vault, slot, passphrase.value, keys.raterKey, device);
  } finally {
    wipe(keys.vaultKey, keys.raterKey);
    if (device !== null) wipe(device.secret);
  }
  return ok(null);
}

/** For whoever came in with the recovery key. A vault that cannot take the new passphrase is closed again. */
export async function resetPassphrase(deps: VaultDeps, vault: OpenVault, passphrase: string): Promise<void> {
  const { id, name } = vault.session.me;
  const old = { profileId: id, nameHash: nameHash(vault.manifest().vaultId, name) };
  try {
    await replaceSlot(deps, vault, old, passphrase, vault.raterKey, null);
  } catch (error) {
    await vault.close();
    throw error;
  }
}

/** Gives a person a slot under a new passphrase in the place of the old one. What is not in the log has not happened. */
export async function replaceSlot(
  deps: VaultDeps,
  vault: OpenVault,
  old: Pick<Slot, 'profileId' | 'nameHash'>,
  passphrase: string,
  raterKey: Buffer,
  device: DeviceSecret | null,
): Promise<void> {
  const { profileId } = old;
  const owner = { vaultId: vault.manifest().vaultId, profileId, nameHash: old.nameHash };
  const keys = { vaultKey: vault.vaultKey, raterKey };
  const slot = await sealSlot(deps, owner, passphrase, keys, device);
  const others = vault.manifest().slots.filter((other) => other.profileId !== profileId);
  const changed = { event: 'passphrase.change', userId: profileId } as const;
  await vault.rewrite({ slots: [...others, slot] }, (place) => vault.session.audit.noteWith(changed, place));
}

/** In the example, whose passphrases are public, it follows from the vault's: so one can go on as another of its people. */
function newRaterKey({ ports }: VaultDeps, vault: OpenVault, profileId: ProfileId): Buffer {
  const { vaultId, demo } = vault.manifest();
  return demo ? demoRaterKey(vault.vaultKey, vaultId, profileId) : ports.randomBytes(KEY_BYTES);
}
