// Keys: how they are made from one another, sealed into one another, and wiped.
//
//   passphrase → Argon2id (→ HKDF with the secret of a device) → slot key → AES-256-GCM → rater key
//   rater key → HKDF → pair of keys of the person, draft key
//   recovery key → HKDF → pair of keys of the recovery
//   vault key: sealed to each of those pairs → HKDF → database key, header key, log key, backup key
//   rater keys: sealed to the pair of the recovery too, so that a forgotten passphrase loses nothing

import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { RandomBytes } from '../ports.ts';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** What a key is for. Part of its derivation, so that no key serves two purposes. */
export type KeyPurpose =
  | 'database'
  | 'header'
  | 'audit'
  | 'backup'
  | 'recovery slot'
  | 'identity'
  | 'device slot'
  | 'former'
  | 'former rater key'
  | 'draft'
  | `demo rater ${ProfileId}`;

/** What a slot gives. The rater key is this person's alone: for work that even colleagues must not open. */
export interface SlotKeys {
  readonly vaultKey: Buffer;
  readonly raterKey: Buffer;
}

/** HKDF-SHA-256 (RFC 5869). */
export function deriveKey(from: Uint8Array, vaultId: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', from, vaultId, `terugblik 1 ${purpose}`, KEY_BYTES));
}

/** Of somebody in an example: it protects nothing, and whoever opened the example may go on as any of its people. */
export function demoRaterKey(vaultKey: Uint8Array, vaultId: string, profileId: ProfileId): Buffer {
  return deriveKey(vaultKey, vaultId, `demo rater ${profileId}`);
}

/** Base64. */
export interface Sealed {
  readonly nonce: string;
  readonly sealed: string;
}

/** AES-256-GCM with a random nonce; `context` is bound to it but not kept in it. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string, random: RandomBytes): Sealed {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** The plain bytes, the caller's to wipe; null when key, context or a single bit is another. */
export function unseal(key: Uint8Array, box: Sealed, context: string): Buffer | null {
  const sealed = Buffer.from(box.sealed, 'base64');
  const cut = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.nonce, 'base64'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(cut));
  const plain = decipher.update(sealed.subarray(0, cut));
  try {
    decipher.final();
    return plain;
  } catch {
    wipe(plain);
    return null;
  }
}

export function wipe(...keys: readonly Uint8Array[]): void {
  for (const key of keys) key.fill(0);
}
