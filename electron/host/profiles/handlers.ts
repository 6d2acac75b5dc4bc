// The people of the open vault, as the page asks for them.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { VaultDeps } from '../vault/deps.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { changePassphrase } from '../vault/change-passphrase.ts';
import { addPerson } from '../vault/people.ts';
import { profilesOf, setRoles, setTeam } from './service.ts';

export type ProfileHandlers = Pick<
  AppHandlers,
  'profiles.list' | 'profiles.add' | 'profiles.setTeam' | 'profiles.setRoles' | 'profiles.changePassphrase'
>;

/** Runs work in its turn, so that no lock or other change of slots comes in between. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createProfileHandlers(
  deps: VaultDeps,
  current: () => OpenVault | null,
  inTurn: InTurn,
): ProfileHandlers {
  const whileOpen = async <T>(work: (vault: OpenVault) => Promise<Result<T>>): Promise<Result<T>> => {
    const vault = current();
    return vault === null ? refuse({ code: 'vault.locked' }) : work(vault);
  };
  return {
    'profiles.list': async () => whileOpen(async (vault) => ok(await profilesOf(vault.session.db))),
    'profiles.add': async (person) =>
      inTurn(async () => whileOpen((vault) => addPerson(deps, vault, person))),
    'profiles.setTeam': async ({ id, team }) => whileOpen((vault) => setTeam(vault.session, id, team)),
    'profiles.setRoles': async ({ id, roles }) => whileOpen((vault) => setRoles(vault.session, id, roles)),
    'profiles.changePassphrase': async ({ current: old, next }) =>
      inTurn(async () => whileOpen((vault) => changePassphrase(deps, vault, old, next))),
  };
}
