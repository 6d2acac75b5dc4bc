// Passphrase policy: length is what protects; no rules about digits and signs.

import { ok, refuse, type Result } from '../result.ts';

export const PASSPHRASE_MIN_LENGTH = 14;

/** Long enough, yet the first that anyone would try. Compared without case, spaces and signs. */
const COMMON = [
  'wachtwoord',
  'welkom',
  'password',
  'passphrase',
  'geheim',
  'terugblik',
  'qwertyuiop',
  'azertyuiop',
  'abcdefghij',
  '1234567890',
  'iloveyou',
  'correcthorsebatterystaple',
];

/** One form for every keyboard and system: NFKC. Outer spaces go, because people paste them unseen. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

export function checkPassphrase(passphrase: string): Result<string> {
  const clean = normalisePassphrase(passphrase);
  if (clean.length < PASSPHRASE_MIN_LENGTH) {
    return refuse({ code: 'passphrase.too-short', minimum: PASSPHRASE_MIN_LENGTH });
  }
  if (isCommon(clean)) return refuse({ code: 'passphrase.too-common' });
  return ok(clean);
}

/** Too few different signs, or a common word with at most a short tail such as a year. */
function isCommon(passphrase: string): boolean {
  const bare = passphrase.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (new Set(bare).size < 5) return true;
  const withoutTail = bare.replace(/\d{0,6}$/u, '');
  return COMMON.some((word) => bare === word || withoutTail === '' || isRepeat(withoutTail, word));
}

function isRepeat(text: string, word: string): boolean {
  return text.length > 0 && text.replaceAll(word, '') === '';
}
