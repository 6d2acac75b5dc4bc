// Sealing to a public key: HPKE in its base mode, one message per key (RFC 9180; Barnes, Bhargavan, Lipp, Wood, 2022),
// with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-GCM. Only whoever has the private key opens it; who sealed it,
// it does not tell.

import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { wipe } from './keys.ts';
import { agree, publicKeyOf, X25519_BYTES } from './x25519.ts';

interface Aead {
  readonly id: number;
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm';
  readonly keyBytes: number;
}

/** Ours. */
export const AES_256_GCM: Aead = { id: 2, cipher: 'aes-256-gcm', keyBytes: 32 };

const KEM_ID = 0x0020;
const KDF_ID = 0x0001;
const HASH_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MODE_BASE = 0;
const VERSION = Buffer.from('HPKE-v1');
const NOTHING = Buffer.alloc(0);

/** Bytes that a box has more than what is in it. */
export const HPKE_OVERHEAD = X25519_BYTES + TAG_BYTES;

export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export interface Bound {
  /** Bound to the keys of the box. */
  readonly info: Uint8Array;
  /** Bound to its tag. */
  readonly aad: Uint8Array;
}

const KEM_SUITE = Buffer.concat([Buffer.from('KEM'), twoBytes(KEM_ID)]);

/** DeriveKeyPair (§7.1.3): the same pair from the same secret of at least 32 bytes. */
export function deriveKeyPair(secret: Uint8Array): KeyPair {
  const prk = labeledExtract(KEM_SUITE, NOTHING, 'dkp_prk', secret);
  const privateKey = labeledExpand(KEM_SUITE, prk, 'sk', NOTHING, X25519_BYTES);
  wipe(prk);
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

/**
 * The public half of `ephemeral`, which must be used once, the ciphertext and its tag. @throws RangeError for a public
 * key of low order.
 */
export function hpkeSeal(
  aead: Aead,
  publicKey: Uint8Array,
  ephemeral: KeyPair,
  { info, aad }: Bound,
  plain: Uint8Array,
): Buffer {
  const shared = sharedSecret(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  if (shared === null) throw new RangeError('not a public key');
  const { key, nonce } = keySchedule(aead, shared, info);
  const cipher = createCipheriv(aead.cipher, key, nonce);
  cipher.setAAD(aad);
  const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  wipe(shared, key, nonce);
  return Buffer.concat([ephemeral.publicKey, ...sealed]);
}

/** The plain bytes, the caller's to wipe; null when key, context or a single bit is another. */
export function hpkeOpen(
  aead: Aead,
  { privateKey, publicKey }: KeyPair,
  { info, aad }: Bound,
  box: Uint8Array,
): Buffer | null {
  const cut = box.length - TAG_BYTES;
  if (cut < X25519_BYTES) return null;
  const from = box.subarray(0, X25519_BYTES);
  const shared = sharedSecret(privateKey, from, from, publicKey);
  if (shared === null) return null;
  const { key, nonce } = keySchedule(aead, shared, info);
  const decipher = createDecipheriv(aead.cipher, key, nonce, { authTagLength: TAG_BYTES });
  wipe(shared, key, nonce);
  decipher.setAAD(aad);
  decipher.setAuthTag(box.subarray(cut));
  const plain = decipher.update(box.subarray(X25519_BYTES, cut));
  try {
    decipher.final();
    return plain;
  } catch {
    wipe(plain);
    return null;
  }
}

/** Encap and Decap (§4.1), which differ only in whose private key is at hand. Both public keys are bound to it. */
function sharedSecret(mine: Uint8Array, theirs: Uint8Array, from: Uint8Array, to: Uint8Array): Buffer | null {
  const agreed = agree(mine, theirs);
  if (agreed === null) return null;
  const prk = labeledExtract(KEM_SUITE, NOTHING, 'eae_prk', agreed);
  const shared = labeledExpand(KEM_SUITE, prk, 'shared_secret', Buffer.concat([from, to]), HASH_BYTES);
  wipe(agreed, prk);
  return shared;
}

/** KeySchedule (§5.1), without a pre-shared key. */
function keySchedule(aead: Aead, shared: Uint8Array, info: Uint8Array): { key: Buffer; nonce: Buffer } {
  const suite = Buffer.concat([Buffer.from('HPKE'), twoBytes(KEM_ID), twoBytes(KDF_ID), twoBytes(aead.id)]);
  const context = Buffer.concat([
    Buffer.from([MODE_BASE]),
    labeledExtract(suite, NOTHING, 'psk_id_hash', NOTHING),
    labeledExtract(suite, NOTHING, 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, shared, 'secret', NOTHING);
  const key = labeledExpand(suite, secret, 'key', context, aead.keyBytes);
  const nonce = labeledExpand(suite, secret, 'base_nonce', context, NONCE_BYTES);
  wipe(secret);
  return { key, nonce };
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, from: Uint8Array): Buffer {
  return createHmac('sha256', salt).update(VERSION).update(suite).update(label).update(from).digest();
}

/** For at most one block of the hash, which is all that is asked of it here. */
function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const block = createHmac('sha256', prk)
    .update(twoBytes(length))
    .update(VERSION)
    .update(suite)
    .update(label)
    .update(info)
    .update(Buffer.from([1]))
    .digest();
  const wanted = Buffer.from(block.subarray(0, length));
  wipe(block);
  return wanted;
}

function twoBytes(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}
