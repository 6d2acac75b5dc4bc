// Argon2id in its worker against published values and against an independent implementation.

import { argon2Sync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKdf, type Kdf } from '../../../electron/host/vault/kdf.ts';
import { calibrate, costFor, FLOOR, LIMITS } from '../../../electron/host/vault/kdf-cost.ts';

const kdf = createKdf();

describe('Argon2id', () => {
  // Test vectors of the reference implementation (Biryukov, Dinu, Khovratovich), version 1.3.
  it.each([
    [16, 2, 1, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [8, 2, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [8, 2, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  ])('gives the published key for 2^%i KiB, t=%i, p=%i', async (power, passes, lanes, expected) => {
    const cost = { memoryKiB: 2 ** power, passes, lanes };
    const key = await kdf.derive(Buffer.from('password'), Buffer.from('somesalt'), cost);
    expect(key.toString('hex')).toBe(expected);
  });

  it('agrees with OpenSSL, which gives the vector of RFC 9106 §5.3', async () => {
    const rfc = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(rfc.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.uint8Array({ minLength: 16, maxLength: 32 }),
        fc.record({
          memoryKiB: fc.integer({ min: 32, max: 200 }),
          passes: fc.integer({ min: 1, max: 4 }),
          lanes: fc.integer({ min: 1, max: 4 }),
        }),
        async (message, nonce, cost) => {
          const { memoryKiB: memory, passes, lanes: parallelism } = cost;
          const oracle = argon2Sync('argon2id', {
            message,
            nonce,
            memory,
            passes,
            parallelism,
            tagLength: 32,
          });
          expect((await kdf.derive(message, nonce, cost)).equals(oracle)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('throws when the worker fails, instead of waiting for ever', async () => {
    await expect(kdf.derive(Buffer.from('x'), Buffer.alloc(4), FLOOR)).rejects.toThrow('Salt');
  });
});

describe('the cost of a passphrase', () => {
  it('is 256 MiB and three passes where the floor takes a quarter of the time aimed at', () => {
    expect(costFor(212)).toEqual({ memoryKiB: 256 * 1024, passes: 3, lanes: 1 });
  });

  it('stays between floor and limits, and within 0.7–1.0 s where those leave room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (floorMs) => {
        const { memoryKiB, passes, lanes } = costFor(floorMs);
        expect(memoryKiB).toBeGreaterThanOrEqual(FLOOR.memoryKiB);
        expect(memoryKiB).toBeLessThanOrEqual(LIMITS.memoryKiB);
        expect(passes).toBeGreaterThanOrEqual(FLOOR.passes);
        expect(passes).toBeLessThanOrEqual(LIMITS.passes);
        expect(lanes).toBe(1);
        const estimateMs = (floorMs * memoryKiB * passes) / (FLOOR.memoryKiB * FLOOR.passes);
        if (floorMs <= 850) expect(estimateMs).toBeLessThanOrEqual(1000);
        if (floorMs >= 65 && floorMs <= 280) expect(estimateMs).toBeGreaterThanOrEqual(600);
      }),
    );
  });

  it('is measured by trying the floor once', async () => {
    let now = 0;
    const asked: unknown[] = [];
    const slow: Kdf = {
      derive: async (_secret, _salt, cost) => {
        asked.push(cost);
        now += 425;
        return Buffer.alloc(32);
      },
    };
    expect(await calibrate(slow, () => now)).toEqual({ memoryKiB: 128 * 1024, passes: 3, lanes: 1 });
    expect(asked).toEqual([FLOOR]);
  });
});
