// The keeper: which vault this program points at, and the one that is open. At most one is.

import type { HostEvent } from '../../../shared/contract/events.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { VaultDeps } from './deps.ts';
import { holdsVault } from './folder-checks.ts';
import { wipe } from './keys.ts';
import { takeLock } from './lock-file.ts';
import { noteEntrance, openVault, type OpenVault } from './open-vault.ts';
import { wipeOwnKey, type Proven } from './unlock.ts';

export interface Keeper {
  current(): OpenVault | null;
  /** Where the program points: what was chosen, else the vault used last; null: nowhere yet. */
  folder(): Promise<string | null>;
  point(folder: string | null): void;
  /** Opens a closed vault for whoever `prove` proves. */
  enter(folder: string, prove: () => Promise<Result<Proven>>): Promise<Result<OpenVault>>;
  /** Goes on with another person of the vault that is open. */
  change(proven: Proven): Promise<Result<OpenVault>>;
  /** Closes the vault that is open and opens it again, for what only an opening does. */
  reenter(proven: Proven): Promise<Result<OpenVault>>;
  /** Makes an open vault the current one. */
  adopt(vault: OpenVault): Promise<Person>;
  /** Closes what is open; quiet when nothing is. */
  leave(): Promise<void>;
}

export function createKeeper(deps: VaultDeps): Keeper {
  let open: OpenVault | null = null;
  let pointed = deps.config.vaultFolder;

  async function close(news: HostEvent): Promise<void> {
    const closing = open;
    if (closing === null) return;
    // From here on nobody gets the session any more.
    open = null;
    // And nobody looks at it: closing takes a moment, what stands on a screen goes at once.
    deps.events.emit(news);
    await closing.close();
  }

  const keeper: Keeper = {
    current: () => open,
    folder: async () => pointed ?? lastUsed(deps),
    point(folder) {
      pointed = folder;
    },
    async enter(folder, prove) {
      if (!(await holdsVault(folder))) return refuse({ code: 'vault.none' });
      const lock = await takeLock(folder, deps.ports);
      if (!lock.ok) return lock;
      let proven: Result<Proven> | null = null;
      try {
        proven = await prove();
      } finally {
        if (proven?.ok !== true) await lock.value.release();
      }
      return proven.ok ? openVault(deps, { ...proven.value, folder, lock: lock.value }) : proven;
    },
    async change(proven) {
      if (open?.session.me.id === proven.profileId) {
        wipe(proven.vaultKey);
        wipeOwnKey(proven.own);
        await noteEntrance(open.session, proven.entrance);
        return ok(open);
      }
      return keeper.reenter(proven);
    },
    async reenter(proven) {
      const folder = open?.folder ?? '';
      await close({ kind: 'locked', goesOn: true });
      return keeper.enter(folder, async () => ok(proven));
    },
    async adopt(vault) {
      open = vault;
      pointed = vault.folder;
      if (!vault.session.demo) await remember(deps, vault.folder);
      deps.events.emit({ kind: 'changed', topics: ['vault', 'profiles'] });
      return vault.session.me;
    },
    leave: () => close({ kind: 'locked' }),
  };
  return keeper;
}

/** Null when it is not there now: on a disk that is not plugged in, say. */
async function lastUsed(deps: VaultDeps): Promise<string | null> {
  const { lastVaultFolder } = await deps.preferences.read();
  return lastVaultFolder !== null && (await holdsVault(lastVaultFolder)) ? lastVaultFolder : null;
}

/** A comfort: not worth refusing an open vault for. */
async function remember(deps: VaultDeps, folder: string): Promise<void> {
  try {
    await deps.preferences.change({ lastVaultFolder: folder });
  } catch {
    deps.ports.log.event('vault.not-remembered');
  }
}
