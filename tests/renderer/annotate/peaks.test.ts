// The waveform at every zoom: read from a pyramid it is as loud as the sound itself, never louder than what lies
// close by.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, pyramidOf, received } from '../../../renderer/views/annotate/timeline/peaks.ts';

const SECOND = 1_000_000;
const PER_SECOND = 200;
const MICROS_PER_PEAK = SECOND / PER_SECOND;

describe('bars', () => {
  it('cover the view on a grid of the whole film', () => {
    const pyramid = pyramidOf({
      perSecond: 10,
      peaks: Uint8Array.of(0, 10, 200, 30, 40, 50, 60, 70, 80, 90),
    });
    expect(barsOf(pyramid, { from: 250_000, length: 500_000 }, 500_000)).toEqual([
      { time: 0, loudness: 200 },
      { time: 500_000, loudness: 90 },
    ]);
  });

  it('repeat where a bar holds less than one peak, and are silent past the end', () => {
    const pyramid = pyramidOf({ perSecond: 10, peaks: Uint8Array.of(7, 200) });
    const loudness = barsOf(pyramid, { from: 100_000, length: 100_000 }, 50_000).map((bar) => bar.loudness);
    expect(loudness).toEqual([200, 200]);
    expect(barsOf(pyramid, { from: SECOND, length: SECOND }, SECOND)).toEqual([
      { time: SECOND, loudness: 0 },
    ]);
  });

  it('are at least as loud as what they stand for, and no louder than what lies within half a bar of it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 3000 }),
        fc.integer({ min: MICROS_PER_PEAK, max: 8 * SECOND }),
        (peaks, stride) => {
          const pyramid = pyramidOf({ perSecond: PER_SECOND, peaks });
          const loudest = (from: number, to: number) =>
            Math.max(
              0,
              ...peaks.subarray(
                Math.max(0, Math.floor(from / MICROS_PER_PEAK)),
                Math.max(0, Math.ceil(to / MICROS_PER_PEAK)),
              ),
            );
          for (const bar of barsOf(pyramid, { from: 0, length: peaks.length * MICROS_PER_PEAK }, stride)) {
            const end = bar.time + stride;
            expect(bar.loudness).toBeGreaterThanOrEqual(loudest(bar.time, end));
            expect(bar.loudness).toBeLessThanOrEqual(loudest(bar.time - stride / 2, end + stride / 2));
          }
        },
      ),
    );
  });

  it('of a three-hour film in one screen need few readings: the top of the pyramid is small', () => {
    const { levels } = pyramidOf({ perSecond: PER_SECOND, peaks: new Uint8Array(3 * 3600 * PER_SECOND) });
    expect(levels.at(-1)?.length).toBeLessThanOrEqual(4);
    expect(levels.length).toBe(11);
  });

  it('come from the bytes that the host sent', () => {
    const peaks = Uint8Array.of(0, 127, 128, 255);
    expect(received({ perSecond: 50, peaks: Buffer.from(peaks).toString('base64') })).toEqual({
      perSecond: 50,
      peaks,
    });
  });
});
