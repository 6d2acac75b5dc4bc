// Identity: the pair of keys by which others seal something to a person, without that person being there. It follows
// from a secret that only they have, so that there is one thing less to keep.

import type { RandomBytes } from '../ports.ts';
import { AES_256_GCM, deriveKeyPair, hpkeOpen, hpkeSeal, type KeyPair } from './hpke.ts';
import { deriveKey, KEY_BYTES, wipe } from './keys.ts';

/** X25519, 32 bytes each. The private one is wiped with `wipeIdentity`. */
export type Identity = KeyPair;

/** `from`: a rater key or the recovery key; both are 32 random bytes. */
export function identityOf(from: Uint8Array, vaultId: string): Identity {
  const secret = deriveKey(from, vaultId, 'identity');
  const pair = deriveKeyPair(secret);
  wipe(secret);
  return pair;
}

/**
 * For the owner of the public key alone. `context` says what is in it and where it belongs; it is bound to the box but
 * not kept in it. 48 bytes longer than `plain`.
 */
export function sealTo(
  publicKey: Uint8Array,
  plain: Uint8Array,
  context: string,
  random: RandomBytes,
): Buffer {
  const seed = random(KEY_BYTES);
  const ephemeral = deriveKeyPair(seed);
  try {
    return hpkeSeal(AES_256_GCM, publicKey, ephemeral, boundTo(context), plain);
  } finally {
    wipe(seed, ephemeral.privateKey);
  }
}

/** The plain bytes, the caller's to wipe; null when it was sealed to another, in another context, or was changed. */
export function openSealed(identity: Identity, box: Uint8Array, context: string): Buffer | null {
  return hpkeOpen(AES_256_GCM, identity, boundTo(context), box);
}

export function wipeIdentity(identity: Identity): void {
  wipe(identity.privateKey);
}

function boundTo(context: string): { readonly info: Uint8Array; readonly aad: Uint8Array } {
  return { info: Buffer.from(`terugblik 2 ${context}`, 'utf8'), aad: Buffer.alloc(0) };
}
