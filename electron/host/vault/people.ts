// The people of a vault and their slots: a person is a row in the database and a slot in the manifest.

import { tidyRoles, USUAL_ROLES, type Role } from '../../../shared/domain/access/role.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { checkName, type Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { newId } from '../feature.ts';
import { profilesOf, writeProfile } from '../profiles/service.ts';
import { createAttempts } from './attempts.ts';
import type { VaultDeps } from './deps.ts';
import { calibrate } from './kdf-cost.ts';
import { demoRaterKey, KEY_BYTES, wipe } from './keys.ts';
import type { Slot } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { publicKeyOfPerson, writePublicKey } from './public-keys.ts';
import { makeSlot, openSlot, type SlotKeys, type SlotOwner } from './slots.ts';

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
  if (!me.roles.includes('coordinator')) return refuse({ code: 'not-allowed' });
  // Before the second that a slot takes; asked again when the row is written.
  const taken = (await profilesOf(db)).map((profile) => profile.name);
  const name = checkName(person.name, taken);
  if (!name.ok) return name;
  const passphrase = checkPassphrase(person.passphrase);
  if (!passphrase.ok) return passphrase;
  const id = newId<ProfileId>(deps.ports.randomBytes);
  const roles = tidyRoles(person.roles ?? USUAL_ROLES);
  const profile = { id, name: name.value, roles, team: '', createdAt: deps.ports.clock() };
  const raterKey = newRaterKey(deps, vault, id);
  try {
    const slot = await newSlot(deps, vault, { profileId: id, name: name.value }, passphrase.value, raterKey);
    const publicKey = publicKeyOfPerson(raterKey, vault.manifest().vaultId);
    return await vault.rewrite({ slots: [...vault.manifest().slots, slot] }, (place) =>
      writeProfile(journal, me.id, profile, async (rows) => {
        await writePublicKey(rows.unjournalled, id, publicKey);
        await place();
      }),
    );
  } finally {
    wipe(raterKey);
  }
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
  const attempts = createAttempts(vault.folder, deps.ports.clock, deps.disk);
  const wait = await attempts.begin();
  if (wait > 0) return refuse({ code: 'vault.wait', wait });
  const { me } = vault.session;
  const { vaultId, slots } = vault.manifest();
  const mine = slots.find((slot) => slot.profileId === me.id);
  const keys = mine === undefined ? null : await openSlot(vaultId, mine, current, deps.kdf);
  if (keys === null) return refuse({ code: 'vault.wrong-key', wait: await attempts.failed() });
  const failures = await attempts.succeeded();
  if (failures > 0) {
    await vault.session.audit.note({
      event: 'vault.unlock-failed',
      userId: me.id,
      quantity: failures,
      failed: true,
    });
  }
  try {
    await replaceSlot(deps, vault, { profileId: me.id, name: me.name }, passphrase.value, keys.raterKey);
  } finally {
    wipe(keys.vaultKey, keys.raterKey);
  }
  return ok(null);
}

/** Gives a person a slot under a new passphrase in the place of the old one. What is not in the log has not happened. */
export async function replaceSlot(
  deps: VaultDeps,
  vault: OpenVault,
  owner: Omit<SlotOwner, 'vaultId'>,
  passphrase: string,
  raterKey: Buffer,
): Promise<void> {
  const slot = await newSlot(deps, vault, owner, passphrase, raterKey);
  const others = vault.manifest().slots.filter((other) => other.profileId !== owner.profileId);
  const changed = { event: 'passphrase.change', userId: owner.profileId } as const;
  await vault.rewrite({ slots: [...others, slot] }, (place) => vault.session.audit.noteWith(changed, place));
}

async function newSlot(
  deps: VaultDeps,
  vault: OpenVault,
  owner: Omit<SlotOwner, 'vaultId'>,
  passphrase: string,
  raterKey: Buffer,
): Promise<Slot> {
  const keys = { vaultKey: vault.vaultKey, raterKey };
  return sealSlot(deps, { ...owner, vaultId: vault.manifest().vaultId }, passphrase, keys);
}

/** In the example, whose passphrases are public, it follows from the vault's: so one can go on as another of its people. */
function newRaterKey({ ports }: VaultDeps, vault: OpenVault, profileId: ProfileId): Buffer {
  const { vaultId, demo } = vault.manifest();
  return demo ? demoRaterKey(vault.vaultKey, vaultId, profileId) : ports.randomBytes(KEY_BYTES);
}

/** A slot at the cost that was set, or that this machine bears. */
export async function sealSlot(
  deps: VaultDeps,
  owner: SlotOwner,
  passphrase: string,
  keys: SlotKeys,
): Promise<Slot> {
  const { kdf, ports } = deps;
  const cost = deps.cost ?? (await calibrate(kdf, ports.clock));
  return makeSlot(owner, passphrase, keys, { kdf, cost, random: ports.randomBytes });
}
