// Passphrases out of words: every word can come, each as likely, and what comes may be used.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickByChance } from '../../../renderer/views/start/pick-by-chance.ts';
import { PASSPHRASE_WORDS } from '../../../shared/domain/profile/passphrase-words.ts';
import { checkPassphrase } from '../../../shared/domain/profile/passphrase.ts';
import {
  SUGGESTED_BITS,
  SUGGESTED_WORDS,
  suggestPassphrase,
} from '../../../shared/domain/profile/suggest-passphrase.ts';

describe('the words', () => {
  it('are as many as is said, all different, short and without signs', () => {
    expect(PASSPHRASE_WORDS).toHaveLength(1296);
    expect(new Set(PASSPHRASE_WORDS).size).toBe(1296);
    for (const word of PASSPHRASE_WORDS) expect(word).toMatch(/^[a-z]{3,8}$/u);
    expect(SUGGESTED_BITS).toBe(62);
  });
});

describe('a suggested passphrase', () => {
  it('is of the words that were picked, and passes for a passphrase', () => {
    const picks = fc.array(fc.nat({ max: 1295 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(picks, (numbers) => {
        const left = [...numbers];
        const asked: number[] = [];
        const passphrase = suggestPassphrase((below) => {
          asked.push(below);
          return left.shift() ?? 0;
        });
        expect(asked).toEqual(Array.from({ length: SUGGESTED_WORDS }, () => 1296));
        expect(passphrase).toBe(numbers.map((number) => PASSPHRASE_WORDS[number]).join(' '));
        // Six times one and the same word is as likely as any other, once in some hundred million million times.
        if (new Set(numbers).size > 1)
          expect(checkPassphrase(passphrase)).toEqual({ ok: true, value: passphrase });
      }),
    );
  });

  it('comes from any word to any word, and hardly ever twice', () => {
    const drawn = Array.from({ length: 2000 }, () => suggestPassphrase(pickByChance));
    expect(new Set(drawn).size).toBe(drawn.length);
    // 12,000 words out of 1,296: that one of them never comes has a chance of one in eight.
    const seen = new Set(drawn.flatMap((passphrase) => passphrase.split(' ')));
    expect(seen.size).toBeGreaterThan(1290);
  });
});

it('chance favours no number', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  const times = 60_000;
  for (let time = 0; time < times; time += 1) {
    const number = pickByChance(6);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  // Chi-square with five degrees of freedom: above 30 once in seventy thousand runs.
  const expected = times / 6;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquare).toBeLessThan(30);
});
