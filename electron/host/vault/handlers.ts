// What the page may ask of the vault: make, open, lock, recover, verify.

import type { FolderId } from '../../../shared/domain/ids.ts';
import type { AppHandlers } from '../../../shared/contract/index.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { isWrong, type Verified, type VaultState } from '../../../shared/domain/vault/vault-state.ts';
import { diskProtection } from '../disk/protection.ts';
import { cloudServiceOf } from './cloud-folders.ts';
import { checkNewVault, createVault } from './create-vault.ts';
import type { VaultDeps } from './deps.ts';
import { checkNewFolder, holdsVault, resolveLinks } from './folder-checks.ts';
import type { Keeper } from './keeper.ts';
import { loadManifest } from './manifest-file.ts';
import type { OpenVault } from './open-vault.ts';
import { resetPassphrase } from './change-passphrase.ts';
import { provePassphrase, proveRecovery } from './unlock.ts';
import { verifyVault } from './verify.ts';

export type VaultHandlers = Pick<
  AppHandlers,
  | 'vault.state'
  | 'vault.choose'
  | 'vault.create'
  | 'vault.unlock'
  | 'vault.recover'
  | 'vault.lock'
  | 'vault.verify'
  | 'vault.diskProtection'
>;

/** Each but the queries must be run in its turn. */
export function createVaultHandlers(deps: VaultDeps, keeper: Keeper): VaultHandlers {
  return {
    'vault.state': async () => ok(await stateOf(deps, keeper)),
    'vault.choose': async ({ folder }) => choose(deps, keeper, folder),
    'vault.create': async ({ folder, ...person }) => {
      const path = await pathOf(deps, keeper, folder);
      if (path === null) return refuse({ code: 'not-found' });
      const wanted = { ...person, folder: path, suggested: folder === 'suggested', demo: false };
      const checked = await checkNewVault(wanted);
      if (!checked.ok) return checked;
      await keeper.leave();
      const made = await createVault(deps, wanted);
      if (!made.ok) return made;
      await keeper.adopt(made.value.vault);
      return ok({ recoveryKey: made.value.recoveryKey });
    },
    'vault.unlock': async ({ name, passphrase }) => unlock(deps, keeper, name, passphrase),
    'vault.recover': async (asked) => recover(deps, keeper, asked),
    'vault.lock': async () => {
      await keeper.leave();
      return ok(null);
    },
    'vault.diskProtection': async () => {
      const vault = keeper.current();
      if (vault === null) return refuse({ code: 'vault.locked' });
      return ok(await diskProtection(vault.folder));
    },
    'vault.verify': async () => {
      const vault = keeper.current();
      if (vault === null) return refuse({ code: 'vault.locked' });
      try {
        return ok(await verified(vault, deps.ports.clock()));
      } catch (error) {
        if (vault.session.ended.aborted) return refuse({ code: 'vault.locked' });
        throw error;
      }
    },
  };
}

async function verified(vault: OpenVault, now: number): Promise<Verified> {
  const result = await verifyVault(vault, now);
  const { audit, me } = vault.session;
  const wrong = result.damage.filter(isWrong).length;
  const found = { quantity: wrong, failed: wrong > 0 };
  await audit.noteSooner({ event: 'vault.verify', userId: me.id, ...found });
  return result;
}

/** `name` null: whoever's passphrase it is. */
export async function unlock(
  deps: VaultDeps,
  keeper: Keeper,
  name: string | null,
  passphrase: string,
): Promise<Result<Person>> {
  const folder = await keeper.folder();
  if (folder === null) return refuse({ code: 'vault.none' });
  const open = keeper.current();
  if (open === null) {
    return welcome(keeper, await keeper.enter(folder, () => provePassphrase(deps, folder, name, passphrase)));
  }
  // Open already: a wrong passphrase then changes nothing.
  const proven = await provePassphrase(deps, open.folder, name, passphrase);
  return proven.ok ? welcome(keeper, await keeper.change(proven.value)) : proven;
}

export async function welcome(keeper: Keeper, opened: Result<OpenVault>): Promise<Result<Person>> {
  return opened.ok ? ok(await keeper.adopt(opened.value)) : opened;
}

async function recover(
  deps: VaultDeps,
  keeper: Keeper,
  asked: { readonly recoveryKey: string; readonly name: string; readonly passphrase: string },
): Promise<Result<Person>> {
  const passphrase = checkPassphrase(asked.passphrase);
  if (!passphrase.ok) return passphrase;
  const folder = await keeper.folder();
  if (folder === null) return refuse({ code: 'vault.none' });
  await keeper.leave();
  const opened = await keeper.enter(folder, () => proveRecovery(folder, asked.recoveryKey, asked.name));
  if (!opened.ok) return opened;
  await resetPassphrase(deps, opened.value, passphrase.value);
  return welcome(keeper, opened);
}

async function choose(
  deps: VaultDeps,
  keeper: Keeper,
  folder: 'suggested' | FolderId,
): Promise<Result<VaultState>> {
  const path = folder === 'suggested' ? suggestion(deps) : deps.folders.pathOf(folder);
  if (path === null) return refuse({ code: 'not-found' });
  const fit = (await holdsVault(path))
    ? await checkLocal(path)
    : await checkNewFolder(path, folder === 'suggested');
  if (!fit.ok) return fit;
  await keeper.leave();
  keeper.point(path);
  return ok(await stateOf(deps, keeper));
}

async function checkLocal(path: string): Promise<Result<null>> {
  const service = cloudServiceOf(await resolveLinks(path));
  return service === null ? ok(null) : refuse({ code: 'vault.folder-cloud-synced', service });
}

async function stateOf(deps: VaultDeps, keeper: Keeper): Promise<VaultState> {
  const open = keeper.current();
  if (open !== null) {
    const { me, demo } = open.session;
    return { kind: 'open', folder: open.folder, demo, me };
  }
  const folder = await keeper.folder();
  if (folder === null || !(await holdsVault(folder))) {
    return { kind: 'none', suggestedFolder: folder ?? suggestion(deps) };
  }
  const loaded = await loadManifest(folder);
  return { kind: 'locked', folder, demo: loaded.ok && loaded.value.manifest.demo };
}

function suggestion(deps: VaultDeps): string {
  return deps.config.vaultFolder ?? deps.config.suggestedVaultFolder;
}

/** What the state shows as suggested is what 'suggested' means. */
async function pathOf(
  deps: VaultDeps,
  keeper: Keeper,
  folder: 'suggested' | FolderId,
): Promise<string | null> {
  if (folder !== 'suggested') return deps.folders.pathOf(folder);
  const state = await stateOf(deps, keeper);
  return state.kind === 'none' ? state.suggestedFolder : suggestion(deps);
}
