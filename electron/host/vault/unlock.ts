// Proving who someone is to a closed vault: a name with its passphrase, or the recovery key. The tag of the
// opened seal decides, never an error of the database.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { createAttempts } from './attempts.ts';
import type { VaultDeps } from './deps.ts';
import { deriveKey, KEY_BYTES, wipe } from './keys.ts';
import { loadManifest, type LoadedManifest } from './manifest-file.ts';
import { isAuthentic, type Manifest, type Slot } from './manifest.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { nameHash, openNothing, openRecovery, openSlot } from './slots.ts';

export interface Proven extends LoadedManifest {
  /** The caller's to wipe, as the rater key is. */
  readonly vaultKey: Buffer;
  readonly raterKey: Buffer;
  readonly profileId: ProfileId;
  readonly entrance: Entrance;
}

/** How somebody came in, for the log. */
export interface Entrance {
  readonly event: 'vault.create' | 'vault.unlock' | 'vault.recover' | 'vault.restore';
  /** Wrong passphrases since the last right one. */
  readonly failures: number;
}

/** `name` null: whoever's passphrase it is; for the command line, at the price of a try per person. */
export async function provePassphrase(
  deps: VaultDeps,
  folder: string,
  name: string | null,
  passphrase: string,
  /** Where wrong ones are counted, when not in the folder itself: a backup may stand where nothing can be written. */
  countedIn: string = folder,
): Promise<Result<Proven>> {
  const loaded = await loadManifest(folder);
  if (!loaded.ok) return loaded;
  const attempts = createAttempts(countedIn, deps.ports.clock, deps.disk);
  const wait = await attempts.begin();
  if (wait > 0) return refuse({ code: 'vault.wait', wait });
  const found = await findKey(deps, loaded.value.manifest, name, passphrase);
  if (found === null) return refuse({ code: 'vault.wrong-key', wait: await attempts.failed() });
  const failures = await attempts.succeeded();
  return authentic({ ...loaded.value, ...found, entrance: { event: 'vault.unlock', failures } });
}

async function findKey(
  deps: VaultDeps,
  manifest: Manifest,
  name: string | null,
  passphrase: string,
): Promise<Pick<Proven, 'vaultKey' | 'raterKey' | 'profileId'> | null> {
  const candidates = name === null ? manifest.slots : slotsOf(manifest, name);
  if (candidates.length === 0) await openNothing(manifest, passphrase, deps.kdf);
  for (const slot of candidates) {
    const keys = await openSlot(manifest.vaultId, slot, passphrase, deps.kdf);
    if (keys === null) continue;
    return { ...keys, profileId: slot.profileId };
  }
  return null;
}

/** No waiting here: nobody guesses 256 random bits. */
export async function proveRecovery(
  deps: VaultDeps,
  folder: string,
  typed: string,
  name: string,
): Promise<Result<Proven>> {
  const loaded = await loadManifest(folder);
  if (!loaded.ok) return loaded;
  const recoveryKey = readRecoveryKey(typed);
  if (recoveryKey === null) return refuse({ code: 'vault.wrong-recovery-key' });
  const { manifest } = loaded.value;
  const vaultKey = openRecovery(manifest, recoveryKey);
  wipe(recoveryKey);
  if (vaultKey === null) return refuse({ code: 'vault.wrong-recovery-key' });
  const [slot] = slotsOf(manifest, name);
  if (slot !== undefined) {
    const entrance = { event: 'vault.recover', failures: 0 } as const;
    // Their old one went with the passphrase.
    const raterKey = deps.ports.randomBytes(KEY_BYTES);
    return authentic({ ...loaded.value, vaultKey, raterKey, profileId: slot.profileId, entrance });
  }
  wipe(vaultKey);
  return refuse({ code: 'not-found' });
}

/** Only the true vault key can tell whether the manifest around it was changed on purpose. */
function authentic(proven: Proven): Result<Proven> {
  const headerKey = deriveKey(proven.vaultKey, proven.manifest.vaultId, 'header');
  const untouched = isAuthentic(proven.manifest, headerKey);
  wipe(headerKey);
  if (untouched) return ok(proven);
  wipe(proven.vaultKey, proven.raterKey);
  return refuse({ code: 'vault.damaged', part: 'manifest' });
}

function slotsOf(manifest: Manifest, name: string): readonly Slot[] {
  const hash = nameHash(manifest.vaultId, name);
  return manifest.slots.filter((slot) => slot.nameHash === hash);
}
