// Proving who someone is to a closed vault: a name with its passphrase, or the recovery key. The tag of the
// opened seal decides, never an error of the database.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { createAttempts } from './attempts.ts';
import type { VaultDeps } from './deps.ts';
import { wipeIdentity, type Identity } from './identity.ts';
import { deriveKey, wipe, type SlotKeys } from './keys.ts';
import { loadManifest, type LoadedManifest } from './manifest-file.ts';
import { isAuthentic, isCurrentSlot, type CurrentSlot, type Manifest, type Slot } from './manifest.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { openRecovery } from './recovery.ts';
import { sealSlot } from './seal-slot.ts';
import { nameHash, openNothing } from './slots.ts';
import { tryPassphrase } from './try-passphrase.ts';

export interface Proven extends LoadedManifest {
  /** The caller's to wipe, as what comes with it. */
  readonly vaultKey: Buffer;
  readonly own: OwnKey;
  readonly profileId: ProfileId;
  readonly entrance: Entrance;
  /** In the place of a slot of format 1, once the vault is open. */
  readonly renewedSlot: CurrentSlot | null;
}

/** How the rater key is come by: at once, or from the vault once that is open. */
export type OwnKey =
  | { readonly raterKey: Buffer }
  /** Null: nothing was ever sealed to this recovery key, so that there will be a new rater key. */
  | { readonly recovery: Identity | null };

/** How somebody came in, for the log. */
export interface Entrance {
  readonly event: 'vault.create' | 'vault.unlock' | 'vault.recover' | 'vault.restore';
  /** Wrong passphrases since the last right one. */
  readonly failures: number;
}

export function wipeOwnKey(own: OwnKey): void {
  if ('raterKey' in own) wipe(own.raterKey);
  else if (own.recovery !== null) wipeIdentity(own.recovery);
}

export function copyOwnKey(own: OwnKey): OwnKey {
  if ('raterKey' in own) return { raterKey: Buffer.from(own.raterKey) };
  const { recovery } = own;
  return { recovery: recovery && { ...recovery, privateKey: Buffer.from(recovery.privateKey) } };
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
  if (found === 'other-device') {
    // Nothing was tried: no passphrase opens it here.
    await attempts.takenBack();
    return refuse({ code: 'vault.other-device' });
  }
  if (found === null) return refuse({ code: 'vault.wrong-key', wait: await attempts.failed() });
  const failures = await attempts.succeeded();
  if (found === 'damaged') return refuse({ code: 'vault.damaged', part: 'manifest' });
  const { keys, slot } = found;
  const proven = authentic({
    ...loaded.value,
    vaultKey: keys.vaultKey,
    own: { raterKey: keys.raterKey },
    profileId: slot.profileId,
    entrance: { event: 'vault.unlock', failures },
    renewedSlot: null,
  });
  return proven.ok
    ? ok({ ...proven.value, renewedSlot: await renew(deps, found, passphrase, loaded.value) })
    : proven;
}

interface Found {
  readonly keys: SlotKeys;
  readonly slot: Slot;
}

async function findKey(
  deps: VaultDeps,
  manifest: Manifest,
  name: string | null,
  passphrase: string,
): Promise<Found | 'damaged' | 'other-device' | null> {
  const candidates = name === null ? manifest.slots : slotsOf(manifest, name);
  if (candidates.length === 0) await openNothing(manifest, passphrase, deps.kdf);
  for (const slot of candidates) {
    const keys = await tryPassphrase(deps, manifest.vaultId, slot, passphrase);
    // Whoever gives no name may be somebody else than the one whose slot this is.
    if (keys === 'other-device' && name === null) continue;
    if (typeof keys === 'string') return keys;
    if (keys !== null) return { keys, slot };
  }
  return null;
}

/** The passphrase is at hand only now. Costs a second, once for each person. */
async function renew(
  deps: VaultDeps,
  { keys, slot }: Found,
  passphrase: string,
  { manifest }: LoadedManifest,
): Promise<CurrentSlot | null> {
  if (isCurrentSlot(slot)) return null;
  const { profileId, nameHash: hash } = slot;
  return sealSlot(deps, { vaultId: manifest.vaultId, profileId, nameHash: hash }, passphrase, keys);
}

/** No waiting here: nobody guesses 256 random bits. */
export async function proveRecovery(folder: string, typed: string, name: string): Promise<Result<Proven>> {
  const loaded = await loadManifest(folder);
  if (!loaded.ok) return loaded;
  const recoveryKey = readRecoveryKey(typed);
  if (recoveryKey === null) return refuse({ code: 'vault.wrong-recovery-key' });
  const { manifest } = loaded.value;
  const proof = openRecovery(manifest, recoveryKey);
  wipe(recoveryKey);
  if (proof === null) return refuse({ code: 'vault.wrong-recovery-key' });
  const { vaultKey } = proof;
  const own = { recovery: proof.identity };
  const [slot] = slotsOf(manifest, name);
  if (slot !== undefined) {
    const { profileId } = slot;
    const entrance = { event: 'vault.recover', failures: 0 } as const;
    return authentic({ ...loaded.value, vaultKey, own, profileId, entrance, renewedSlot: null });
  }
  wipe(vaultKey);
  wipeOwnKey(own);
  return refuse({ code: 'not-found' });
}

/** Only the true vault key can tell whether the manifest around it was changed on purpose. */
function authentic(proven: Proven): Result<Proven> {
  const headerKey = deriveKey(proven.vaultKey, proven.manifest.vaultId, 'header');
  const untouched = isAuthentic(proven.manifest, headerKey);
  wipe(headerKey);
  if (untouched) return ok(proven);
  wipe(proven.vaultKey);
  wipeOwnKey(proven.own);
  return refuse({ code: 'vault.damaged', part: 'manifest' });
}

function slotsOf(manifest: Manifest, name: string): readonly Slot[] {
  const hash = nameHash(manifest.vaultId, name);
  return manifest.slots.filter((slot) => slot.nameHash === hash);
}
