// The recovery key's way in. A pair of keys follows from it: the vault key is sealed to that pair, and so is every
// person's rater key, so that whoever lost their passphrase gets back all that was sealed to them.

import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import type { RandomBytes } from '../ports.ts';
import { openEarlierRecovery } from './earlier-slots.ts';
import { identityOf, openSealed, sealTo, wipeIdentity, type Identity } from './identity.ts';
import type { CurrentRecovery, Manifest } from './manifest.ts';
import { currentRecovery } from './manifest.ts';

export function makeRecovery(
  vaultId: VaultId,
  recoveryKey: Uint8Array,
  vaultKey: Uint8Array,
  random: RandomBytes,
): CurrentRecovery {
  const identity = identityOf(recoveryKey, vaultId);
  wipeIdentity(identity);
  return sealRecovery(vaultId, identity.publicKey, vaultKey, random);
}

/** For another vault key under the same recovery key, which need not be there. */
export function sealRecovery(
  vaultId: VaultId,
  publicKey: Uint8Array,
  vaultKey: Uint8Array,
  random: RandomBytes,
): CurrentRecovery {
  return {
    publicKey: Buffer.from(publicKey).toString('base64'),
    vaultKey: sealTo(publicKey, vaultKey, vaultKeyContext(vaultId), random).toString('base64'),
  };
}

/** What the recovery key gives; both are the caller's to wipe. */
export interface RecoveryProof {
  readonly vaultKey: Buffer;
  /** Null where the recovery key is from before it had one: rater keys were not sealed to it. */
  readonly identity: Identity | null;
}

/** Null when this is not the recovery key of this vault. */
export function openRecovery(manifest: Manifest, recoveryKey: Uint8Array): RecoveryProof | null {
  const { vaultId, recovery } = manifest;
  const current = currentRecovery(manifest);
  if (current === null) {
    const vaultKey = 'sealed' in recovery ? openEarlierRecovery(vaultId, recovery, recoveryKey) : null;
    return vaultKey === null ? null : { vaultKey, identity: null };
  }
  const identity = identityOf(recoveryKey, vaultId);
  const box = Buffer.from(current.vaultKey, 'base64');
  const vaultKey = openSealed(identity, box, vaultKeyContext(vaultId));
  if (vaultKey !== null) return { vaultKey, identity };
  wipeIdentity(identity);
  return null;
}

/** A person's rater key, for whoever has the recovery key. Base64. */
export function sealEscrow(
  vaultId: VaultId,
  profileId: ProfileId,
  raterKey: Uint8Array,
  to: CurrentRecovery,
  random: RandomBytes,
): string {
  const publicKey = Buffer.from(to.publicKey, 'base64');
  return sealTo(publicKey, raterKey, escrowContext(vaultId, profileId), random).toString('base64');
}

/** Null when it was sealed to another recovery key, or is damaged. */
export function openEscrow(
  vaultId: VaultId,
  profileId: ProfileId,
  escrow: string,
  identity: Identity,
): Buffer | null {
  return openSealed(identity, Buffer.from(escrow, 'base64'), escrowContext(vaultId, profileId));
}

function vaultKeyContext(vaultId: VaultId): string {
  return `vault key|${vaultId}|recovery`;
}

function escrowContext(vaultId: VaultId, profileId: ProfileId): string {
  return `rater key|${vaultId}|${profileId}`;
}
