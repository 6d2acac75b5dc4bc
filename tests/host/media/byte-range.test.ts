import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentRange, requestedRange } from '../../../electron/host/media/byte-range.ts';
import { memorySource } from '../../../electron/host/media/byte-source.ts';
import { pieces } from '../../../electron/host/media/pieces.ts';

describe('requestedRange', () => {
  test.each([
    [null, 100, null],
    ['bytes=0-', 100, { start: 0, end: 100 }],
    ['bytes=10-19', 100, { start: 10, end: 20 }],
    ['bytes=90-500', 100, { start: 90, end: 100 }],
    ['bytes=-30', 100, { start: 70, end: 100 }],
    ['bytes=-300', 100, { start: 0, end: 100 }],
    ['bytes=99-99', 100, { start: 99, end: 100 }],
    ['bytes=100-', 100, 'unsatisfiable'],
    ['bytes=20-10', 100, 'unsatisfiable'],
    ['bytes=-0', 100, 'unsatisfiable'],
    ['bytes=-', 100, 'unsatisfiable'],
    ['bytes=0-1,5-6', 100, 'unsatisfiable'],
    ['bytes=a-b', 100, 'unsatisfiable'],
    ['items=0-1', 100, 'unsatisfiable'],
    ['bytes=0-99999999999999999999', 100, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
  ] as const)('%s of %i bytes', (header, size, expected) => {
    expect(requestedRange(header, size)).toEqual(expected);
  });

  test('never leaves the body', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(1000), (noise, first, last, size) => {
        for (const header of [noise, `bytes=${first}-${last}`, `bytes=${first}-`, `bytes=-${last}`]) {
          const range = requestedRange(header, size);
          if (range === null || range === 'unsatisfiable') continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(size);
        }
      }),
    );
  });

  test('is told inclusively', () => {
    expect(contentRange({ start: 10, end: 20 }, 100)).toBe('bytes 10-19/100');
  });
});

describe('pieces', () => {
  test('together are the range, the first small and later ones larger', async () => {
    const bytes = Buffer.alloc(3_000_000, 'terugblik');
    const found: Uint8Array[] = [];
    for await (const piece of pieces(memorySource(bytes), { start: 7, end: 2_999_000 })) found.push(piece);
    expect(Buffer.concat(found).equals(bytes.subarray(7, 2_999_000))).toBe(true);
    expect(found.slice(0, 6).map((piece) => piece.length)).toEqual([
      65_536, 131_072, 262_144, 524_288, 1_048_576, 967_377,
    ]);
  });

  test('read nothing before it is asked for', async () => {
    let reads = 0;
    const source = { sizeBytes: 10_000_000, read: async () => (reads++, new Uint8Array(65_536)) };
    const reading = pieces(source, { start: 0, end: 10_000_000 });
    expect(reads).toBe(0);
    await reading.next();
    expect(reads).toBe(1);
    await reading.return();
    expect(reads).toBe(1);
  });

  test('stop when the source is shorter than it said', async () => {
    const reading = pieces({ sizeBytes: 10, read: async () => new Uint8Array() }, { start: 0, end: 10 });
    await expect(reading.next()).rejects.toThrow('shorter');
  });
});
