// The demo, as the page asks for it: open, go on as another of its people, remove.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import { nameKey } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { DEMO_NEWCOMER } from '../demo/people.ts';
import { profilesOf } from '../profiles/service.ts';
import { createDemoVault, demoPerson, isDemo } from './demo-vault.ts';
import type { VaultDeps } from './deps.ts';
import { holdsVault } from './folder-checks.ts';
import { welcome } from './handlers.ts';
import type { Keeper } from './keeper.ts';
import { demoRaterKey } from './keys.ts';
import { takeLock } from './lock-file.ts';
import { loadManifest } from './manifest-file.ts';
import type { OpenVault } from './open-vault.ts';
import { publicKeyOfPerson, publicKeys } from './public-keys.ts';
import { provePassphrase } from './unlock.ts';
import { clearVaultFiles, markUnfinished, removeEmptyFolder } from './vault-files.ts';

export type DemoHandlers = Pick<AppHandlers, 'vault.openDemo' | 'vault.removeDemo' | 'vault.demoAs'>;

/** Each must be run in its turn. */
export function createDemoHandlers(deps: VaultDeps, keeper: Keeper): DemoHandlers {
  return {
    'vault.openDemo': async () => openDemo(deps, keeper),
    'vault.demoAs': async ({ name }) =>
      isDemo(keeper.current()) ? goOnAs(deps, keeper, name) : unlockAs(deps, keeper, name),
    'vault.removeDemo': async () => removeDemo(deps, keeper),
  };
}

async function openDemo(deps: VaultDeps, keeper: Keeper): Promise<Result<Person>> {
  if (isDemo(keeper.current())) return goOnAs(deps, keeper, DEMO_NEWCOMER.name);
  await keeper.leave();
  const folder = deps.config.demoVaultFolder;
  if (!(await holdsVault(folder))) {
    const made = await createDemoVault(deps, folder, null);
    if (!made.ok) return made;
    await made.value.vault.close();
  }
  keeper.point(folder);
  return unlockAs(deps, keeper, DEMO_NEWCOMER.name);
}

/** An open demo holds every key already, whatever the passphrases are; one that an earlier program made does not. */
async function goOnAs(deps: VaultDeps, keeper: Keeper, name: string): Promise<Result<Person>> {
  const vault = keeper.current();
  if (!isDemo(vault)) return refuse({ code: 'vault.not-demo' });
  const people = await profilesOf(vault.session.db);
  const person = people.find((other) => nameKey(other.name) === nameKey(name));
  if (person === undefined) return refuse({ code: 'not-found' });
  const raterKey = demoRaterKey(vault.vaultKey, vault.manifest().vaultId, person.id);
  if (!(await isKeyOf(vault, person.id, raterKey))) return unlockAs(deps, keeper, name);
  const vaultKey = Buffer.from(vault.vaultKey);
  const entrance = { event: 'vault.unlock', failures: 0 } as const;
  const proven = {
    manifest: vault.manifest(),
    whole: true,
    broken: false,
    vaultKey,
    own: { raterKey },
    renewedSlot: null,
    profileId: person.id,
    entrance,
  };
  return welcome(keeper, await keeper.change(proven));
}

async function isKeyOf(vault: OpenVault, id: ProfileId, raterKey: Buffer): Promise<boolean> {
  const known = (await vault.session.db.read(publicKeys)).get(id);
  return known?.equals(publicKeyOfPerson(raterKey, vault.manifest().vaultId)) === true;
}

async function unlockAs(deps: VaultDeps, keeper: Keeper, name: string): Promise<Result<Person>> {
  const folder = await keeper.folder();
  if (folder === null || !(await isDemoFolder(folder))) return refuse({ code: 'vault.not-demo' });
  const person = demoPerson(name);
  if (!person.ok) return person;
  await keeper.leave();
  const { passphrase } = person.value;
  return welcome(
    keeper,
    await keeper.enter(folder, () => provePassphrase(deps, folder, person.value.name, passphrase)),
  );
}

async function removeDemo(deps: VaultDeps, keeper: Keeper): Promise<Result<null>> {
  const vault = keeper.current();
  const folder = isDemo(vault) ? vault.folder : await lockedDemo(deps, keeper);
  if (folder === null) return refuse({ code: 'vault.not-demo' });
  await keeper.leave();
  const lock = await takeLock(folder, deps.ports);
  if (!lock.ok) return lock;
  // Marked first: a removal that is cut off leaves nothing that could be taken for a vault.
  await markUnfinished(deps.disk, folder);
  await clearVaultFiles(folder);
  await removeEmptyFolder(folder);
  keeper.point(deps.config.vaultFolder === folder ? null : deps.config.vaultFolder);
  deps.events.emit({ kind: 'changed', topics: ['vault'] });
  return ok(null);
}

/** While nothing is open only the program's own demo folder may go: its manifest is not proven. */
async function lockedDemo(deps: VaultDeps, keeper: Keeper): Promise<string | null> {
  const folder = deps.config.demoVaultFolder;
  return keeper.current() === null && (await isDemoFolder(folder)) ? folder : null;
}

async function isDemoFolder(folder: string): Promise<boolean> {
  const loaded = await loadManifest(folder);
  return loaded.ok && loaded.value.manifest.demo;
}
