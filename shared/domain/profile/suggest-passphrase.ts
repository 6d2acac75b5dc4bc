// A passphrase out of words that chance picks: what chance picks nobody can guess, and words can be remembered.

import { PASSPHRASE_WORDS } from './passphrase-words.ts';

export const SUGGESTED_WORDS = 6;

/** 62: for each word as many as there are words to pick from (6 × log2 1,296). */
export const SUGGESTED_BITS = Math.floor(SUGGESTED_WORDS * Math.log2(PASSPHRASE_WORDS.length));

/** `pick` answers a whole number from 0 up to and without `below`, each as likely as any other. */
export function suggestPassphrase(pick: (below: number) => number): string {
  const words = Array.from(
    { length: SUGGESTED_WORDS },
    () => PASSPHRASE_WORDS[pick(PASSPHRASE_WORDS.length)],
  );
  return words.join(' ');
}
