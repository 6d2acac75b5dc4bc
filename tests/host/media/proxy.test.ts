import { describe, expect, test } from 'vitest';
import { memorySource } from '../../../electron/host/media/byte-source.ts';
import { examine, type ExaminedFilm } from '../../../electron/host/media/examine.ts';
import { withFile } from '../../../electron/host/media/file-source.ts';
import type { FilmToolbox } from '../../../electron/host/media/film-toolbox.ts';
import { makeProxy } from '../../../electron/host/media/proxy.ts';
import { clip, clipBytes, type Clip } from '../../support/clips.ts';
import { never, testToolbox } from '../../support/film-tools.ts';
import { told } from '../../support/scenes.ts';

/** An MP4 in memory that can only grow, and be written over where it is. */
function growingFile() {
  const room = Buffer.alloc(100_000_000);
  let size = 0;
  return {
    async append(more: Uint8Array) {
      room.set(more, size);
      size += more.length;
    },
    rewrite: async (offset: number, over: Uint8Array) => room.set(over, offset),
    bytes: () => room.subarray(0, size),
  };
}

async function examineBytes(toolbox: FilmToolbox, bytes: Uint8Array): Promise<ExaminedFilm> {
  const film = memorySource(bytes);
  return told(await toolbox.lend(film, (address) => examine(toolbox, { address }, film, never())));
}

async function proxyOf(name: Clip, signal = never(), toolbox?: FilmToolbox) {
  const tools = toolbox ?? (await testToolbox());
  const target = growingFile();
  const seen: number[] = [];
  const original = await withFile(await clip(name), (film) =>
    tools.lend(film, async (address) => {
      const examined = told(await examine(tools, { address }, film, never()));
      await makeProxy(tools, address, examined, target, signal, (seconds) => seen.push(seconds));
      return examined;
    }),
  );
  return { original, bytes: target.bytes(), seen };
}

describe('a proxy', () => {
  test.each([
    ['hevc', 50, 320, 180],
    ['hevc10bit', 50, 320, 180],
    ['mts', 50, 320, 180],
    ['ts', 50, 320, 180],
    ['mpeg2', 50, 320, 180],
    ['avi', 50, 320, 180],
    ['mkvAc3', 50, 320, 180],
    ['fewKeyFrames', 80, 160, 90],
  ] as const)('of %s plays as it is, with all of its %i frames', async (name, frames, width, height) => {
    const { original, bytes, seen } = await proxyOf(name);
    expect(original.playability.treatment).not.toBe('keep');
    const made = await examineBytes(await testToolbox(), bytes);
    expect(made.playability).toEqual({ treatment: 'keep', reasons: ['plays-as-it-is'] });
    expect(made.facts.video).toMatchObject({ codec: 'h264', width, height });
    expect(made.facts.sound?.codec).toBe(original.facts.sound === null ? undefined : 'aac');
    expect(Math.abs(made.scan.table.times.length - frames)).toBeLessThanOrEqual(1);
    expect(made.duration / original.duration).toBeCloseTo(1, 1);
    expect(made.scan.table.times[0]).toBeLessThan(90_000);
    expect(seen.at(-1)).toBeCloseTo(made.duration / 1_000_000, 1);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  });

  test('copes with a group of pictures that is larger than anyone would keep in memory', async () => {
    expect((await clipBytes('heavy')).length).toBeGreaterThan(40_000_000);
    const { original, bytes } = await proxyOf('heavy');
    expect(original.playability.treatment).toBe('rewrap');
    const made = await examineBytes(await testToolbox(), bytes);
    expect(made.scan.table.times).toHaveLength(40);
  });

  test('is a plain MP4 with one index, not one of fragments', async () => {
    const { bytes } = await proxyOf('hevc');
    expect(bytes.subarray(4, 8).toString()).toBe('ftyp');
    expect(bytes.includes('moov')).toBe(true);
    expect(bytes.includes('moof')).toBe(false);
  });

  test('bears none of the words of the film or of the tool', async () => {
    const original = await clipBytes('named');
    expect(original.includes('BabyJansen')).toBe(true);
    const toolbox = await testToolbox();
    const film = memorySource(original);
    const target = growingFile();
    await toolbox.lend(film, async (address) => {
      const examined = told(await examine(toolbox, { address }, film, never()));
      const wanted = { ...examined, playability: { treatment: 'transcode', reasons: [] } } as const;
      await makeProxy(toolbox, address, wanted, target, never(), () => undefined);
    });
    const bytes = target.bytes();
    expect(bytes.length).toBeGreaterThan(1000);
    for (const word of ['BabyJansen', '+52.0', 'Lavf', 'Lavc'])
      expect(bytes.includes(word), word).toBe(false);
  });

  test('is not made of a tool that ends well and has made nothing', async () => {
    const toolbox = await testToolbox();
    const { bytes } = await proxyOf('hevc');
    const half = bytes.subarray(0, 0);
    const idle: FilmToolbox = {
      ...toolbox,
      ffmpeg: (args, limits) => (args.includes('framecrc') ? toolbox.ffmpeg(args, limits) : gives(half)),
    };
    await expect(proxyOf('hevc', never(), idle)).rejects.toMatchObject({
      name: 'ToolFault',
      kind: 'incomplete',
    });
  });

  test('is not taken for whole when most of the film is missing', async () => {
    const toolbox = await testToolbox();
    const short: FilmToolbox = {
      ...toolbox,
      ffmpeg: (args, limits) =>
        toolbox.ffmpeg(args.includes('framecrc') ? args : args.toSpliced(-1, 0, '-frames:v', '10'), limits),
    };
    await expect(proxyOf('hevc', never(), short)).rejects.toMatchObject({ kind: 'incomplete' });
  });

  test('ends with the fault of the place it is written to', async () => {
    const toolbox = await testToolbox();
    const full = new Error('no space');
    const target = { append: () => Promise.reject(full), rewrite: () => Promise.reject(full) };
    const making = withFile(await clip('hevc'), (film) =>
      toolbox.lend(film, async (address) => {
        const examined = told(await examine(toolbox, { address }, film, never()));
        await makeProxy(toolbox, address, examined, target, never(), () => undefined);
      }),
    );
    await expect(making).rejects.toBe(full);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const toolbox = await testToolbox();
    const target = growingFile();
    const making = withFile(await clip('hevc'), (film) =>
      toolbox.lend(film, async (address) => {
        const examined = told(await examine(toolbox, { address }, film, never()));
        await makeProxy(toolbox, address, examined, target, controller.signal, () =>
          controller.abort(reason),
        );
      }),
    );
    await expect(making).rejects.toBe(reason);
  });
});

async function* gives(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  if (bytes.length > 0) yield bytes;
}
