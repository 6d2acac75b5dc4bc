// MACs of lines: the fast way and the plain one agree, whatever the key and the line.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReady, sealOf } from '../../../electron/host/audit/mac.ts';
import { lineOf } from '../../domain/audit/lines.ts';

const keys = fc.uint8Array({ minLength: 1, maxLength: 64 });

describe('a key made ready', () => {
  it('gives the MAC that HMAC-SHA-256 gives', () => {
    const ofLines = fc.property(keys, fc.string(), fc.string(), (key, previous, reason) => {
      const line = { ...lineOf(1), reason };
      expect(makeReady(key).seal(previous, line)).toBe(sealOf(key, previous, line));
    });
    fc.assert(ofLines);
  });

  it('is worth nothing once it has ended', () => {
    const key = new Uint8Array(32).fill(7);
    const ready = makeReady(key);
    ready.end();
    expect(ready.seal('', lineOf(1))).not.toBe(sealOf(key, '', lineOf(1)));
    // What it was made from is the caller's, and still whole.
    expect(key).toEqual(new Uint8Array(32).fill(7));
  });

  it('is not made from a key that HMAC would shorten first', () => {
    expect(() => makeReady(new Uint8Array(65))).toThrow(RangeError);
  });
});
