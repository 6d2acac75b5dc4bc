import { describe, expect, test } from 'vitest';
import { memorySource, type ByteSource } from '../../../electron/host/media/byte-source.ts';
import { withFile } from '../../../electron/host/media/file-source.ts';
import { scanFrames } from '../../../electron/host/media/frame-scan.ts';
import { pickKeyFrames } from '../../../electron/host/media/key-frames.ts';
import { clip, clipBytes, type Clip } from '../../support/clips.ts';
import { never, testToolbox } from '../../support/film-tools.ts';

/** In µs; the last one once more at the end, an hour later. */
async function timesIn(film: ByteSource | null): Promise<readonly number[]> {
  const toolbox = await testToolbox();
  if (film === null) throw new Error('no key frames were picked');
  const { table } = await toolbox.lend(film, (address) => scanFrames(toolbox, { address }, 0, never()));
  return table.times;
}

async function pick(name: Clip, moments: readonly number[]) {
  return withFile(await clip(name), (film) => pickKeyFrames(film, moments, never()));
}

/** The clock of the film they are put in is no finer, in µs. */
const TICK = 1_000_000 / 57_600;
const HOUR = 3_600_000_000;

describe('key frames that are picked', () => {
  test.each(['h264', 'moovAtEnd', 'webm', 'rotated'] as const)(
    'from %s: for each moment the last one before it, at its own time',
    async (name) => {
      expect(await timesIn(await pick(name, [0, 0.5, 0.96]))).toEqual([0, HOUR]);
      expect(await timesIn(await pick(name, [0, 0.5, 1, 1.9]))).toEqual([0, 1_000_000, 1_000_000 + HOUR]);
      expect(await timesIn(await pick(name, [1.9]))).toEqual([1_000_000, 1_000_000 + HOUR]);
    },
  );

  test('begin with the first there is', async () => {
    const toolbox = await testToolbox();
    const { table } = await scanFrames(toolbox, { path: await clip('mkv') }, 0, never());
    const [first = 0] = table.times;
    expect(first).toBeGreaterThan(0);
    const [picked = 0] = await timesIn(await pick('mkv', [0]));
    expect(Math.abs(picked - first)).toBeLessThan(TICK);
  });

  test('are not among those that an edit list hides', async () => {
    const [first = 0] = await timesIn(await pick('editList', [0]));
    // Its key frames: half a second before the start and half a second after. Demuxers differ by a frame here.
    expect(Math.abs(first - 500_000)).toBeLessThan(100_000);
  });

  test('cost no more reading than themselves', async () => {
    let read = 0;
    const film = memorySource(await clipBytes('heavy'));
    const counted: ByteSource = {
      ...film,
      read: (start, end) => {
        read += end - start;
        return film.read(start, end);
      },
    };
    expect(await pickKeyFrames(counted, [0], never())).not.toBeNull();
    expect(read).toBeLessThan(film.sizeBytes / 4);
  });

  test.each([
    ['noise', Buffer.alloc(20_000, 'noise')],
    ['nothing', Buffer.alloc(0)],
    ['the head of a film', null],
  ])('are none in %s', async (_name, bytes) => {
    const film = memorySource(bytes ?? (await clipBytes('moovAtEnd')).subarray(0, 5000));
    expect(await pickKeyFrames(film, [0], never())).toBeNull();
  });

  test('are none where there is no picture', async () => {
    expect(await pick('audioOnly', [0])).toBeNull();
  });
});

test('what goes wrong in reading is told as it is', async () => {
  const fault = new Error('the disk is gone');
  const film = { sizeBytes: 5000, read: async () => Promise.reject(fault) };
  await expect(pickKeyFrames(film, [0], never())).rejects.toBe(fault);
});

test('picking ends when it is no longer wanted', async () => {
  const reason = new Error('cancelled');
  const film = memorySource(await clipBytes('h264'));
  await expect(pickKeyFrames(film, [0], AbortSignal.abort(reason))).rejects.toBe(reason);
});
