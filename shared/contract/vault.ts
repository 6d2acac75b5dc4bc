// The vault: make, open, lock, and the people in it.

import { z } from 'zod';
import { ROLES } from '../domain/access/role.ts';
import type { FolderId, ProfileId } from '../domain/ids.ts';
import type { Person, Profile } from '../domain/profile/profile.ts';
import type { VaultState, Verified } from '../domain/vault/vault-state.ts';
import type { DiskProtection } from '../domain/vault/disk-protection.ts';
import { command, output, query } from './define.ts';
import { nothing, personName, randomId, secret, teamName } from './fields.ts';

/** Shown once, at making: the only way in when a passphrase is lost. */
export interface Recovery {
  readonly recoveryKey: string;
}

/** A folder handed over by the shell, or the suggested one. Paths never come from the page. */
const folder = z.union([z.literal('suggested'), randomId<FolderId>()]);

const roles = z.array(z.enum(ROLES)).max(ROLES.length);

export const vaultProcedures = {
  'vault.state': query(nothing, output<VaultState>()),
  /** Point at another folder: one with a vault, or one to make a vault in. */
  'vault.choose': command(z.strictObject({ folder }), output<VaultState>()),
  'vault.create': command(
    z.strictObject({ folder, name: personName, passphrase: secret }),
    output<Recovery>(),
  ),
  'vault.unlock': command(z.strictObject({ name: personName, passphrase: secret }), output<Person>()),
  /** With the recovery key: gives the named person (an existing one) a new passphrase and opens. */
  'vault.recover': command(
    z.strictObject({ recoveryKey: secret, name: personName, passphrase: secret }),
    output<Person>(),
  ),
  'vault.lock': command(nothing, output<null>()),
  /** Whether the disk under the open vault is encrypted as a whole. */
  'vault.diskProtection': query(nothing, output<DiskProtection>()),
  'vault.verify': query(nothing, output<Verified>()),
  /** Makes the demo vault where it is not there yet and opens it as the third rater. */
  'vault.openDemo': command(nothing, output<Person>()),
  /** Locks the demo vault and removes it from the disk. Refused for any other vault. */
  'vault.removeDemo': command(nothing, output<null>()),
  /** In the demo only: go on as another of its three people, without a passphrase. */
  'vault.demoAs': command(z.strictObject({ name: personName }), output<Person>()),
  'profiles.list': query(nothing, output<readonly Profile[]>()),
  /** The new person types their own passphrase at this machine. Without `roles` they get the usual ones. */
  'profiles.add': command(
    z.strictObject({ name: personName, passphrase: secret, roles: roles.optional() }),
    output<Profile>(),
  ),
  /** By the coordinator, for everyone; '' is no team. Answers the person with the team as it is now spelled. */
  'profiles.setTeam': command(
    z.strictObject({ id: randomId<ProfileId>(), team: teamName }),
    output<Profile>(),
  ),
  /** By the coordinator, for everyone, but for taking that role from themselves. */
  'profiles.setRoles': command(z.strictObject({ id: randomId<ProfileId>(), roles }), output<Profile>()),
  'profiles.changePassphrase': command(z.strictObject({ current: secret, next: secret }), output<null>()),
};
