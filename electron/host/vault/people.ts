// The people of a vault and their slots: a person is a row in the database and a slot in the manifest.

import { may } from '../../../shared/domain/access/may.ts';
import { tidyRoles, USUAL_ROLES, type Role } from '../../../shared/domain/access/role.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import { checkName, type Profile } from '../../../shared/domain/profile/profile.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { rolesOf } from '../access/service.ts';
import { newId } from '../feature.ts';
import { profilesOf, writeProfile } from '../profiles/service.ts';
import type { VaultDeps } from './deps.ts';
import { demoRaterKey, KEY_BYTES, wipe } from './keys.ts';
import type { OpenVault } from './open-vault.ts';
import { writeKeyRow } from './public-keys.ts';
import { sealSlot } from './seal-slot.ts';
import { nameHash } from './slots.ts';

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

/** In the example, whose passphrases are public, it follows from the vault's: so one can go on as another of its people. */
export function newRaterKey({ ports }: VaultDeps, vault: OpenVault, profileId: ProfileId): Buffer {
  const { vaultId, demo } = vault.manifest();
  return demo ? demoRaterKey(vault.vaultKey, vaultId, profileId) : ports.randomBytes(KEY_BYTES);
}
