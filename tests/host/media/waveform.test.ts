import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFile } from '../../../electron/host/media/file-source.ts';
import {
  decodeWaveform,
  encodeWaveform,
  makeWaveform,
  peaksOf,
} from '../../../electron/host/media/waveform.ts';
import { clip } from '../../support/clips.ts';
import { never, testToolbox } from '../../support/film-tools.ts';

const PER_PEAK = 40;

function samples(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeInt16LE(value, index * 2);
  return bytes;
}

async function* inPieces(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

describe('peaks', () => {
  test('are the loudest sample of each two-hundredth of a second, to either side', async () => {
    const quiet = Array.from({ length: PER_PEAK }, () => 0);
    const loud = quiet.with(20, -32_768);
    const half = quiet.with(3, 16_384);
    expect(await peaksOf(inPieces(samples([...quiet, ...loud, ...half, 32_767]), 1000))).toEqual(
      Uint8Array.of(0, 255, 128, 255),
    );
  });

  test('do not depend on how the bytes come', async () => {
    const values = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 700 });
    await fc.assert(
      fc.asyncProperty(values, fc.integer({ min: 1, max: 777 }), async (values, length) => {
        const bytes = samples(values);
        expect(await peaksOf(inPieces(bytes, length))).toEqual(
          await peaksOf(inPieces(bytes, bytes.length + 1)),
        );
      }),
    );
  });

  test('come back from their bytes as they were', () => {
    const waveform = { perSecond: 200, peaks: Uint8Array.of(0, 1, 254, 255) };
    expect(decodeWaveform(encodeWaveform(waveform))).toEqual(waveform);
  });
});

test('a part of fifty peaks a second, as films added earlier have, says so itself', () => {
  const old = Uint8Array.of(50, 0, 128, 255);
  expect(decodeWaveform(old)).toEqual({ perSecond: 50, peaks: Uint8Array.of(0, 128, 255) });
});

test('a waveform stands on the clock of the film: silence until the sound begins', async () => {
  const toolbox = await testToolbox();
  const { peaks, perSecond } = await withFile(await clip('twoColours'), (film) =>
    toolbox.lend(film, (address) => makeWaveform(toolbox, { address }, 1, never())),
  );
  expect(perSecond).toBe(200);
  expect(Math.max(...peaks.slice(0, 380))).toBeLessThan(3);
  expect(Math.min(...peaks.slice(440, 1520))).toBeGreaterThan(60);
  expect(peaks.length).toBeGreaterThanOrEqual(1600);
  expect(peaks.length).toBeLessThan(1624);
});
