import { describe, expect, test } from 'vitest';
import { memorySource } from '../../../electron/host/media/byte-source.ts';
import { isCutOff } from '../../../electron/host/media/cut-off.ts';
import { clipBytes } from '../../support/clips.ts';

describe('an MP4', () => {
  test.each(['h264', 'moovAtEnd'] as const)('%s is whole, and cut off wherever it is cut', async (name) => {
    const film = await clipBytes(name);
    expect(await isCutOff(memorySource(film))).toBe(false);
    for (const share of [0.3, 0.6, 0.9, 0.999]) {
      const cut = film.subarray(0, Math.floor(film.length * share));
      expect(await isCutOff(memorySource(cut)), `cut at ${share}`).toBe(true);
    }
  });

  test('with odd bytes after its end is still whole', async () => {
    const film = Buffer.concat([
      await clipBytes('h264'),
      Buffer.from('camera model and other odds and ends'),
    ]);
    expect(await isCutOff(memorySource(film))).toBe(false);
  });

  test.each([
    ['to the end of the file', '00000000 6d646174', false],
    ['with a length in 64 bits that is there', '00000001 6d646174 0000000000000014 00000000', false],
    ['with a length in 64 bits that is not there', '00000001 6d646174 0000001000000000', true],
    ['shorter than its own header', '00000004 6d646174', false],
  ])('whose film goes %s', async (_name, hex, expected) => {
    expect(await isCutOff(memorySource(Buffer.from(hex.replaceAll(' ', ''), 'hex')))).toBe(expected);
  });

  test('of nothing but empty boxes is walked to its end', async () => {
    const box = Buffer.from('0000000866726565', 'hex');
    expect(await isCutOff(memorySource(Buffer.concat(Array.from({ length: 1000 }, () => box))))).toBe(false);
  });
});
