// The vault as the rest of the host sees it: handlers, and the session that is open.

import type { Person } from '../../../shared/domain/profile/profile.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { createTurns } from '../db/turns.ts';
import { createProfileHandlers, type ProfileHandlers } from '../profiles/handlers.ts';
import type { CurrentSession } from '../session.ts';
import { createDemoHandlers, type DemoHandlers } from './demo-handlers.ts';
import { createDemoVault } from './demo-vault.ts';
import type { VaultDeps } from './deps.ts';
import { createKeyHandlers, type KeyHandlers } from './key-handlers.ts';
import { createVaultHandlers, unlock, type VaultHandlers } from './handlers.ts';
import { createKeeper } from './keeper.ts';
import type { OpenVault } from './open-vault.ts';

/** For what copies and checks films where no vault is open. */
export { expectedFilms, forgetKeys, type ExpectedFilm } from './queries.ts';
/** For what is sealed to people, and opened by them. */
export { openSealed, sealTo, type Identity } from './identity.ts';
export { publicKeys } from './public-keys.ts';

export interface VaultService {
  readonly handlers: VaultHandlers & DemoHandlers & KeyHandlers & ProfileHandlers;
  readonly current: CurrentSession;
  /** For what works on the vault as a whole, such as its backup. */
  opened(): OpenVault | null;
  /** Makes a vault that was opened elsewhere the open one. */
  adopt(vault: OpenVault): Promise<Person>;
  /** For the command line, where only a passphrase is given: whoever's it is. */
  unlockAnyone(passphrase: string): Promise<Result<Person>>;
  /** Makes a demo vault anywhere, closed; `passphrase` null: each person's own public one. */
  makeDemo(folder: string, passphrase: string | null): Promise<Result<null>>;
  /** Locks; quiet when nothing is open. */
  close(): Promise<void>;
}

export function createVaultService(deps: VaultDeps): VaultService {
  const keeper = createKeeper(deps);
  const turns = createTurns();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => turns.take(work);
  const vault = createVaultHandlers(deps, keeper);
  const demo = createDemoHandlers(deps, keeper);
  const keys = createKeyHandlers(deps, keeper);
  return {
    handlers: {
      ...vault,
      'vault.choose': async (input) => inTurn(() => vault['vault.choose'](input)),
      'vault.create': async (input) => inTurn(() => vault['vault.create'](input)),
      'vault.unlock': async (input) => inTurn(() => vault['vault.unlock'](input)),
      'vault.recover': async (input) => inTurn(() => vault['vault.recover'](input)),
      'vault.lock': async (input) => inTurn(() => vault['vault.lock'](input)),
      'vault.openDemo': async (input) => inTurn(() => demo['vault.openDemo'](input)),
      'vault.removeDemo': async (input) => inTurn(() => demo['vault.removeDemo'](input)),
      'vault.demoAs': async (input) => inTurn(() => demo['vault.demoAs'](input)),
      'keys.state': keys['keys.state'],
      'keys.newRecovery': async (input) => inTurn(() => keys['keys.newRecovery'](input)),
      'keys.confirmRecovery': async (input) => inTurn(() => keys['keys.confirmRecovery'](input)),
      'keys.keptRecovery': async (input) => inTurn(() => keys['keys.keptRecovery'](input)),
      'keys.rekey': async (input) => inTurn(() => keys['keys.rekey'](input)),
      'keys.bindDevice': async (input) => inTurn(() => keys['keys.bindDevice'](input)),
      'keys.unbindDevice': async (input) => inTurn(() => keys['keys.unbindDevice'](input)),
      'profiles.remove': async (input) => inTurn(() => keys['profiles.remove'](input)),
      ...createProfileHandlers(deps, () => keeper.current(), inTurn),
    },
    opened: () => keeper.current(),
    adopt: async (vault) =>
      inTurn(async () => {
        await keeper.leave();
        return keeper.adopt(vault);
      }),
    current: () => keeper.current()?.session ?? null,
    unlockAnyone: async (passphrase) => inTurn(() => unlock(deps, keeper, null, passphrase)),
    makeDemo: async (folder, passphrase) =>
      inTurn(async () => {
        const made = await createDemoVault(deps, folder, passphrase);
        if (!made.ok) return made;
        await made.value.vault.close();
        return ok(null);
      }),
    close: async () => inTurn(() => keeper.leave()),
  };
}
