// Seals and recovery keys: what was put in comes out, and nothing else ever does.

import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, seal, unseal, type Sealed } from '../../../electron/host/vault/keys.ts';
import { readRecoveryKey, writeRecoveryKey } from '../../../electron/host/vault/recovery-key.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a seal', () => {
  it('opens with its key and context only', () => {
    fc.assert(
      fc.property(bytes32, bytes32, fc.string(), fc.string(), (key, plain, context, other) => {
        const box = seal(key, plain, context, randomBytes);
        expect(unseal(key, box, context)?.equals(plain)).toBe(true);
        if (other !== context) expect(unseal(key, box, other)).toBeNull();
        expect(unseal(randomBytes(32), box, context)).toBeNull();
      }),
    );
  });

  it('opens no more when a single bit of it changed', () => {
    const key = randomBytes(32);
    const box = seal(key, randomBytes(64), 'here', randomBytes);
    for (const part of ['nonce', 'sealed'] as const) {
      const whole = Buffer.from(box[part], 'base64');
      for (let bit = 0; bit < whole.length * 8; bit += 1) {
        const changed = Buffer.from(whole);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const forged: Sealed = { ...box, [part]: changed.toString('base64') };
        expect(unseal(key, forged, 'here')).toBeNull();
      }
    }
  });
});

it('keys for different purposes or vaults have nothing in common', () => {
  const vaultKey = randomBytes(32);
  const keys = [
    deriveKey(vaultKey, 'a', 'database'),
    deriveKey(vaultKey, 'a', 'header'),
    deriveKey(vaultKey, 'a', 'recovery slot'),
    deriveKey(vaultKey, 'b', 'database'),
  ];
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length);
  expect(deriveKey(vaultKey, 'a', 'database').equals(keys[0] ?? Buffer.alloc(0))).toBe(true);
});

describe('a recovery key', () => {
  it('reads back as it was written, however it was copied', () => {
    fc.assert(
      fc.property(bytes32, fc.func(fc.constantFrom('', ' ', '-', '–', '\n')), (key, between) => {
        const written = writeRecoveryKey(key);
        expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/u);
        const copied = written
          .replaceAll('-', '')
          .toLowerCase()
          .split('')
          .map((sign, at) => sign.replace('0', 'o').replace('1', at % 2 === 0 ? 'i' : 'l') + between(at))
          .join('');
        expect(readRecoveryKey(written)?.equals(key)).toBe(true);
        expect(readRecoveryKey(copied)?.equals(key)).toBe(true);
      }),
    );
  });

  it('has a checksum: no single mistyped sign, swap or missing sign passes', () => {
    const written = writeRecoveryKey(Buffer.alloc(32, 7));
    const signs = written.replaceAll('-', '').split('');
    signs.forEach((sign, at) => {
      const mistyped = signs.with(at, sign === 'A' ? 'B' : 'A').join('');
      expect(readRecoveryKey(mistyped)).toBeNull();
      const next = signs[at + 1];
      if (next !== undefined && next !== sign) {
        expect(
          readRecoveryKey(
            signs
              .with(at, next)
              .with(at + 1, sign)
              .join(''),
          ),
        ).toBeNull();
      }
      expect(readRecoveryKey(signs.toSpliced(at, 1).join(''))).toBeNull();
    });
    expect(readRecoveryKey('')).toBeNull();
    expect(readRecoveryKey(signs.with(3, 'U').join(''))).toBeNull();
    expect(readRecoveryKey(`${signs.join('')}A`)).toBeNull();
  });
});
