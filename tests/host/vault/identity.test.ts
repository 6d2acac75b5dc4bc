// Sealing to a person: published values, and that nobody else and nothing changed ever opens.

import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKeyPair, hpkeOpen, hpkeSeal, HPKE_OVERHEAD } from '../../../electron/host/vault/hpke.ts';
import { identityOf, openSealed, sealTo } from '../../../electron/host/vault/identity.ts';
import { personKeysOf, wipePersonKeys } from '../../../electron/host/vault/person-keys.ts';
import { agree, publicKeyOf } from '../../../electron/host/vault/x25519.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('X25519', () => {
  it('agrees as RFC 7748 §6.1 has it', () => {
    const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(agree(alice, publicKeyOf(bob))?.toString('hex')).toBe(shared);
    expect(agree(bob, publicKeyOf(alice))?.toString('hex')).toBe(shared);
  });

  it('refuses points of low order and keys of another length', () => {
    const mine = randomBytes(32);
    expect(agree(mine, Buffer.alloc(32))).toBeNull();
    expect(agree(mine, Buffer.from([1, ...Buffer.alloc(31)]))).toBeNull();
    expect(agree(mine, Buffer.alloc(31, 9))).toBeNull();
    expect(() => agree(randomBytes(31), publicKeyOf(mine))).toThrow(RangeError);
  });
});

/** RFC 9180, appendix A.1.1: the same keys and the same steps, with the smaller cipher. */
describe('HPKE', () => {
  const aes128 = { id: 1, cipher: 'aes-128-gcm', keyBytes: 16 } as const;
  const ephemeral = deriveKeyPair(hex('7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234'));
  const reader = deriveKeyPair(hex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037'));
  const bound = { info: hex('4f6465206f6e2061204772656369616e2055726e'), aad: Buffer.from('Count-0') };
  const plain = Buffer.from('Beauty is truth, truth beauty');

  it('makes the published keys', () => {
    expect(ephemeral.privateKey.toString('hex')).toBe(
      '52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736',
    );
    expect(ephemeral.publicKey.toString('hex')).toBe(
      '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
    );
    expect(reader.privateKey.toString('hex')).toBe(
      '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
    );
    expect(reader.publicKey.toString('hex')).toBe(
      '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    );
  });

  it('makes the published ciphertext, and opens it', () => {
    const box = hpkeSeal(aes128, reader.publicKey, ephemeral, bound, plain);
    expect(box.subarray(0, 32).equals(ephemeral.publicKey)).toBe(true);
    expect(box.subarray(32).toString('hex')).toBe(
      'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    );
    expect(hpkeOpen(aes128, reader, bound, box)?.equals(plain)).toBe(true);
  });

  it('binds what it is told to bind', () => {
    const box = hpkeSeal(aes128, reader.publicKey, ephemeral, bound, plain);
    expect(hpkeOpen(aes128, reader, { ...bound, aad: Buffer.from('Count-1') }, box)).toBeNull();
    expect(hpkeOpen(aes128, reader, { ...bound, info: Buffer.from('Ode') }, box)).toBeNull();
  });
});

describe('what is sealed to a person', () => {
  it('opens for them, in its context, and for nobody else', () => {
    fc.assert(
      fc.property(
        bytes32,
        fc.uint8Array({ maxLength: 200 }),
        fc.string(),
        fc.string(),
        (key, plain, here, there) => {
          const me = identityOf(key, 'a');
          const box = sealTo(me.publicKey, plain, here, randomBytes);
          expect(box.length).toBe(plain.length + HPKE_OVERHEAD);
          expect(openSealed(me, box, here)?.equals(plain)).toBe(true);
          if (here !== there) expect(openSealed(me, box, there)).toBeNull();
          expect(openSealed(identityOf(randomBytes(32), 'a'), box, here)).toBeNull();
          expect(openSealed(identityOf(key, 'b'), box, here)).toBeNull();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('opens no more when a single bit of it changed, or when it is cut', () => {
    const me = identityOf(randomBytes(32), 'a');
    const box = sealTo(me.publicKey, randomBytes(32), 'here', randomBytes);
    for (let bit = 0; bit < box.length * 8; bit += 1) {
      // X25519 takes no notice of the highest bit of a public key, but what is bound to the box does.
      const changed = Buffer.from(box);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, openSealed(me, changed, 'here')]).toEqual([bit, null]);
    }
    for (let length = 0; length < box.length; length += 1) {
      expect(openSealed(me, box.subarray(0, length), 'here')).toBeNull();
    }
  });

  it('never looks the same twice', () => {
    const me = identityOf(randomBytes(32), 'a');
    const boxes = [1, 2].map(() => sealTo(me.publicKey, Buffer.alloc(32), 'here', randomBytes));
    expect(boxes[0]?.subarray(0, 32)).not.toEqual(boxes[1]?.subarray(0, 32));
    expect(boxes[0]?.subarray(32)).not.toEqual(boxes[1]?.subarray(32));
  });

  it('cannot be sealed to what is no key', () => {
    expect(() => sealTo(Buffer.alloc(32), Buffer.alloc(32), 'here', randomBytes)).toThrow(RangeError);
  });
});

it('a person’s keys follow from their rater key and the vault, have nothing in common, and can be wiped', () => {
  const raterKey = randomBytes(32);
  const keys = personKeysOf(raterKey, 'a');
  expect(personKeysOf(raterKey, 'a')).toEqual(keys);
  expect(keys.draftKey.equals(keys.identity.privateKey)).toBe(false);
  expect(personKeysOf(raterKey, 'b').draftKey.equals(keys.draftKey)).toBe(false);
  wipePersonKeys(keys);
  for (const key of [keys.identity.privateKey, keys.draftKey])
    expect(key.equals(Buffer.alloc(32))).toBe(true);
});
