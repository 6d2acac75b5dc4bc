// The recovery key as people write it down: 32 random bytes and a checksum, in groups of four signs.

import { createHash, timingSafeEqual } from 'node:crypto';
import { KEY_BYTES, wipe } from './keys.ts';

/** Base 32 without I, L, O and U, which are misread or make words (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const BITS_PER_SIGN = 5;
const GROUP_SIGNS = 4;
/** 24 bits fill 256 up to a whole number of signs: 56. */
const CHECK_BYTES = 3;
const SIGNS = ((KEY_BYTES + CHECK_BYTES) * 8) / BITS_PER_SIGN;

export function writeRecoveryKey(key: Uint8Array): string {
  const bytes = Buffer.concat([key, checksum(key)]);
  let signs = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS_PER_SIGN) {
      bits -= BITS_PER_SIGN;
      signs += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  wipe(bytes);
  return signs.replaceAll(/.{4}(?=.)/gu, (group) => `${group}-`);
}

/** Forgives case, spaces, dashes and misread signs. Null when it was mistyped; the caller wipes the key. */
export function readRecoveryKey(text: string): Buffer | null {
  const signs = signsOf(text);
  if (signs.length !== SIGNS) return null;
  const bytes = Buffer.alloc(KEY_BYTES + CHECK_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const sign of signs) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return null;
    held = (held << BITS_PER_SIGN) | value;
    bits += BITS_PER_SIGN;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  const key = bytes.subarray(0, KEY_BYTES);
  if (timingSafeEqual(checksum(key), bytes.subarray(KEY_BYTES))) return key;
  wipe(bytes);
  return null;
}

/** Whether somebody could read what they wrote down: typed as freely as the whole key. */
export function isLastGroup(key: Uint8Array, typed: string): boolean {
  return writeRecoveryKey(key).slice(-GROUP_SIGNS) === signsOf(typed);
}

function signsOf(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll(/[OIL]/gu, (sign) => MISREAD[sign] ?? sign);
}

function checksum(key: Uint8Array): Buffer {
  return createHash('sha256').update('terugblik recovery key').update(key).digest().subarray(0, CHECK_BYTES);
}
