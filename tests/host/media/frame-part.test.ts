import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFrames, encodeFrames } from '../../../electron/host/media/frame-part.ts';

const times = fc
  .array(fc.maxSafeNat(), { maxLength: 50 })
  .map((list) => list.map((n) => n % 2 ** 45).toSorted((a, b) => a - b));

test('a frame table comes back from its bytes as it was', () => {
  fc.assert(
    fc.property(times, fc.maxSafeNat(), (times, end) => {
      expect(decodeFrames(encodeFrames({ times, end }))).toEqual({ times, end });
    }),
  );
});

test('an hour of film takes less than three bytes a frame', () => {
  const hour = { times: Array.from({ length: 90_000 }, (_, n) => n * 40_000), end: 3_600_000_000 };
  expect(encodeFrames(hour).length).toBeLessThan(90_000 * 3 + 20);
  expect(decodeFrames(encodeFrames(hour))).toEqual(hour);
});

test('bytes of another kind are not taken for a frame table', () => {
  expect(() => decodeFrames(Uint8Array.from([9, ...new Uint8Array(20)]))).toThrow(RangeError);
  expect(() => decodeFrames(encodeFrames({ times: [0, 40_000], end: 80_000 }).subarray(0, -1))).toThrow(
    RangeError,
  );
});
