import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLike } from '../../../electron/host/media/looks-like.ts';
import { clipBytes, DISGUISED, type Clip } from '../../support/clips.ts';

const FILMS: readonly Clip[] = ['h264', 'hevc10bit', 'mts', 'ts', 'mpeg2', 'avi', 'mkv', 'webm', 'audioOnly'];

test.each(FILMS)('%s begins like a film', async (name) => {
  expect(looksLike((await clipBytes(name)).subarray(0, 4096))).toBe('film');
});

test.each(Object.entries(DISGUISED))('%s is a text', (_name, text) => {
  expect(looksLike(Buffer.from(text))).toBe('text');
});

test('any text is a text, also when it is cut in the middle of a character', () => {
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => /^[^\p{Cc}]+$/u.test(text));
  fc.assert(
    fc.property(printable, (text) => {
      const bytes = Buffer.from(`# ${text}é`);
      expect(looksLike(bytes)).toBe('text');
      expect(looksLike(bytes.subarray(0, -1))).toBe('text');
    }),
  );
});

test.each([
  ['a picture', '89504e470d0a1a0a0000000d49484452'],
  ['sound', '52494646ffffffff57415645666d7420'],
  ['noise', 'ffeeddccbbaa00998877665544332211'],
])('%s is neither', (_name, hex) => {
  expect(looksLike(Buffer.from(hex, 'hex'))).toBe('other');
});
