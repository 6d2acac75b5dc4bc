// The keys of the vault, as the page asks for them.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { beginRekey } from './begin-rekey.ts';
import type { VaultDeps } from './deps.ts';
import { bindDevice, unbindDevice } from './device-binding.ts';
import { welcome } from './handlers.ts';
import type { Keeper } from './keeper.ts';
import { keysState } from './keys-state.ts';
import type { OpenVault } from './open-vault.ts';
import { removePerson } from './remove-person.ts';
import { createRenewals } from './renew-recovery.ts';

export type KeyHandlers = Pick<
  AppHandlers,
  | 'keys.state'
  | 'keys.newRecovery'
  | 'keys.confirmRecovery'
  | 'keys.keptRecovery'
  | 'keys.rekey'
  | 'keys.bindDevice'
  | 'keys.unbindDevice'
  | 'profiles.remove'
>;

/** Each but the query must be run in its turn. */
export function createKeyHandlers(deps: VaultDeps, keeper: Keeper): KeyHandlers {
  const renewals = createRenewals(deps);
  const whileOpen = async <T>(work: (vault: OpenVault) => Promise<Result<T>>): Promise<Result<T>> => {
    const vault = keeper.current();
    return vault === null ? refuse({ code: 'vault.locked' }) : work(vault);
  };
  return {
    'keys.state': async () => whileOpen(async (vault) => ok(await keysState(deps, vault))),
    'keys.newRecovery': async ({ passphrase }) => whileOpen((vault) => renewals.begin(vault, passphrase)),
    'keys.confirmRecovery': async ({ lastGroup }) => whileOpen((vault) => renewals.confirm(vault, lastGroup)),
    'keys.keptRecovery': async () => told(deps, await whileOpen(keepRecovery)),
    'keys.rekey': async ({ passphrase }) => whileOpen((vault) => rekey(deps, keeper, vault, passphrase)),
    'keys.bindDevice': async ({ passphrase }) =>
      told(deps, await whileOpen((vault) => bindDevice(deps, vault, passphrase))),
    'keys.unbindDevice': async ({ passphrase }) =>
      told(deps, await whileOpen((vault) => unbindDevice(deps, vault, passphrase))),
    'profiles.remove': async (asked) => whileOpen((vault) => removePerson(deps, vault, asked)),
  };
}

/** Only what is said: where it is kept, nobody needs to tell the program. */
async function keepRecovery({ session }: OpenVault): Promise<Result<null>> {
  await session.audit.note({ event: 'recovery.keep', userId: session.me.id });
  return ok(null);
}

/** No row changed, so nobody else tells. */
function told<T>(deps: VaultDeps, result: Result<T>): Result<T> {
  if (result.ok) deps.events.emit({ kind: 'changed', topics: ['vault'] });
  return result;
}

async function rekey(
  deps: VaultDeps,
  keeper: Keeper,
  vault: OpenVault,
  passphrase: string,
): Promise<Result<Person>> {
  const begun = await beginRekey(deps, vault, passphrase);
  return begun.ok ? welcome(keeper, await keeper.reenter(begun.value)) : begun;
}
