// X25519 (RFC 7748) on plain bytes: `node:crypto` knows it only through key objects.

import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  type PrivateKeyInput,
  type RawPrivateKeyInput,
} from 'node:crypto';

export const X25519_BYTES = 32;

/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const DER_PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');
const DER_PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');

export function publicKeyOf(privateKey: Uint8Array): Buffer {
  const spki = createPublicKey(privateObject(privateKey)).export({ format: 'der', type: 'spki' });
  return Buffer.from(spki.subarray(DER_PUBLIC.length));
}

/** 32 bytes, the caller's to wipe; null for a public key of low order, with which nothing is secret. */
export function agree(privateKey: Uint8Array, publicKey: Uint8Array): Buffer | null {
  if (publicKey.length !== X25519_BYTES) return null;
  const spki = Buffer.concat([DER_PUBLIC, publicKey]);
  const theirs = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const mine = privateObject(privateKey);
  try {
    return diffieHellman({ privateKey: mine, publicKey: theirs });
  } catch {
    return null;
  }
}

/** Given as it is where that is understood: the reader of DER leaves a copy in memory that nothing wipes. */
function privateObject(bytes: Uint8Array): KeyObject {
  if (bytes.length !== X25519_BYTES) throw new RangeError('a private key has 32 bytes');
  const key = Buffer.from(bytes);
  const raw: RawPrivateKeyInput = { key, format: 'raw-private', asymmetricKeyType: 'x25519' };
  try {
    return createPrivateKey(raw);
  } catch {
    return fromDer(key);
  } finally {
    key.fill(0);
  }
}

function fromDer(bytes: Uint8Array): KeyObject {
  const key = Buffer.concat([DER_PRIVATE, bytes]);
  const der: PrivateKeyInput = { key, format: 'der', type: 'pkcs8' };
  try {
    return createPrivateKey(der);
  } finally {
    key.fill(0);
  }
}
