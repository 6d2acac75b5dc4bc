import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memorySource } from '../../../electron/host/media/byte-source.ts';
import { withFile } from '../../../electron/host/media/file-source.ts';
import { readJpegComment, writeJpegComment } from '../../../electron/host/media/jpeg-comment.ts';
import { wholeOutput } from '../../../electron/host/media/run-tool.ts';
import { makeCover, makeSheet, planSheet, readSheet } from '../../../electron/host/media/thumbnails.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import { clip } from '../../support/clips.ts';
import { never, testToolbox } from '../../support/film-tools.ts';

const WIDE = { width: 1920, height: 1080 };

describe('the plan of a sheet', () => {
  test.each([
    [1, 5, 1],
    [20, 5, 4],
    [1000, 5, 200],
    [3600, 18, 200],
  ])('of %i seconds: a tile every %i, %i tiles', (seconds, every, count) => {
    expect(planSheet(fromSeconds(seconds), WIDE)).toMatchObject({ every: fromSeconds(every), count });
  });

  test('covers every film with at most two hundred tiles, none of them behind the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000_000 }), (duration) => {
        const { every, count } = planSheet(micros(duration), WIDE);
        expect(count).toBeLessThanOrEqual(200);
        expect(every * count).toBeGreaterThanOrEqual(duration);
        expect(every * (count - 1)).toBeLessThan(duration);
      }),
    );
  });

  test('keeps the shape of the picture', () => {
    expect(planSheet(fromSeconds(1), WIDE)).toMatchObject({ tileWidth: 160, tileHeight: 90 });
    expect(planSheet(fromSeconds(1), { width: 1080, height: 1920 })).toMatchObject({ tileHeight: 284 });
  });
});

describe('a comment in a JPEG', () => {
  test('comes back, and the picture around it stays', () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 1, 2, 3]);
    const marked = writeJpegComment(jpeg, 'vijf × tien');
    expect(readJpegComment(marked)).toBe('vijf × tien');
    expect([...marked.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xfe]);
    expect([...marked.subarray(-5)]).toEqual([0xff, 0xdb, 1, 2, 3]);
    expect(readJpegComment(jpeg)).toBeNull();
    expect(readJpegComment(new Uint8Array())).toBeNull();
    expect(readSheet(jpeg)).toBeNull();
  });
});

/** Width, height and the colours of a picture. */
async function look(jpeg: Uint8Array) {
  const toolbox = await testToolbox();
  const limits = { seconds: 20, outputBytes: 50_000_000, signal: never() };
  return toolbox.lend(memorySource(jpeg), async (address) => {
    const input = ['-f', 'mjpeg', '-i', address];
    const raw = await wholeOutput(
      toolbox.ffmpeg([...input, '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'], limits),
    );
    const ppm = await wholeOutput(
      toolbox.ffmpeg([...input, '-f', 'image2pipe', '-c:v', 'ppm', 'pipe:1'], limits),
    );
    const [, width = 0, height = 0] = ppm.toString('latin1', 0, 20).split(/\s/u).map(Number);
    return {
      width,
      height,
      colour: (x: number, y: number) => [...raw.subarray((y * width + x) * 3).subarray(0, 3)],
    };
  });
}

describe('pictures of a film', () => {
  const film = { streamIndex: 0, shown: WIDE, duration: fromSeconds(8) };

  test('each tile shows its own moment', async () => {
    const toolbox = await testToolbox();
    const sheet = await withFile(await clip('twoColours'), (source) =>
      toolbox.lend(source, (address) => makeSheet(toolbox, { address }, source, film, never())),
    );
    expect(readSheet(sheet)).toEqual({
      every: 5_000_000,
      count: 2,
      columns: 2,
      tileWidth: 160,
      tileHeight: 90,
    });
    const { width, height, colour } = await look(sheet);
    expect([width, height]).toEqual([320, 90]);
    const [red = 0, , blue = 0] = colour(80, 45);
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(50);
    const [red2 = 0, , blue2 = 0] = colour(240, 45);
    expect(red2).toBeLessThan(50);
    expect(blue2).toBeGreaterThan(200);
  });

  test('the cover is one upright picture', async () => {
    const toolbox = await testToolbox();
    const shown = { width: 180, height: 320 };
    const cover = await withFile(await clip('rotated'), (source) =>
      toolbox.lend(source, (address) =>
        makeCover(toolbox, { address }, { ...film, shown, duration: fromSeconds(2) }, never()),
      ),
    );
    expect(await look(cover)).toMatchObject({ width: 480, height: 854 });
  });
});
