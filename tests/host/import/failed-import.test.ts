import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { PARTS } from '../../../electron/host/db/film-container.ts';
import { createUpload } from '../../../electron/host/import/upload.ts';
import type { FilmTools } from '../../../electron/host/media/film-tool.ts';
import type { FilmToolbox } from '../../../electron/host/media/film-toolbox.ts';
import { wholeOutput } from '../../../electron/host/media/run-tool.ts';
import { ToolFault } from '../../../electron/host/media/tool-fault.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { IMPORT_PHASES } from '../../../shared/domain/job/job.ts';
import { clip, clipBytes, DISGUISED, fileIn } from '../../support/clips.ts';
import { NOTHING, openFilmBench, sourceAt, type FilmBench } from '../../support/film-bench.ts';
import { never, testToolbox } from '../../support/film-tools.ts';
import { refusalOf, told } from '../../support/scenes.ts';

let bench: FilmBench;
let folder = '';
beforeEach(async () => {
  bench = await openFilmBench();
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
});
afterEach(async () => {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

/** The same bytes as an upload: there is no file to look at before. */
async function upload(bytes: Uint8Array) {
  const sending = createUpload('film.mp4', bytes.length, 10_000);
  const importing = bench.import(sending.source);
  for (let at = 0; at < bytes.length; at += 10_000) {
    if (!(await sending.receive(at, bytes.subarray(at, at + 10_000))).ok) break;
  }
  return importing;
}

/** A film with all its headers and not one frame. */
async function withoutFrames(): Promise<Buffer> {
  const toolbox = await testToolbox();
  const fragmented = ['-c', 'copy', '-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov', 'pipe:1'];
  const limits = { seconds: 20, outputBytes: 1_000_000, signal: never() };
  const film = await wholeOutput(toolbox.ffmpeg(['-i', await clip('noSound'), ...fragmented], limits));
  return film.subarray(0, film.indexOf('moof') - LENGTH_BYTES);
}

/** The length of a box stands before its name. */
const LENGTH_BYTES = 4;

const cut = (film: Buffer, share: number) => film.subarray(0, Math.floor(film.length * share));

const BAD_FILMS: readonly (readonly [string, () => Promise<Uint8Array>, string])[] = [
  ['noise', async () => Buffer.concat([Buffer.from([1, 2, 3]), randomBytes(200_000)]), 'media.not-a-film'],
  ['a picture', async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'media.not-a-film'],
  ['a film without its index', async () => cut(await clipBytes('moovAtEnd'), 0.7), 'media.damaged'],
  ['a film without its end', async () => cut(await clipBytes('h264'), 0.7), 'media.damaged'],
  ['the first kilobyte of a film', async () => (await clipBytes('mkv')).subarray(0, 200), 'media.damaged'],
  ['sound alone', () => clipBytes('audioOnly'), 'media.no-picture'],
  ['a film of no time', withoutFrames, 'media.no-duration'],
  ...Object.entries(DISGUISED).map(
    ([name, text]) => [name, async () => Buffer.from(text), 'media.disguised'] as const,
  ),
];

describe('bad input', () => {
  test.each(BAD_FILMS)('%s, as a file', async (_name, bytes, code) => {
    const path = await fileIn(folder, 'film.mp4', await bytes());
    expect(refusalOf(await bench.import(path))).toBe(code);
    expect(await bench.left()).toEqual(NOTHING);
  });

  test.each(BAD_FILMS)('%s, as an upload', async (_name, bytes, code) => {
    expect(refusalOf(await upload(await bytes()))).toBe(code);
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('a file that is removed before its turn came', async () => {
    const path = await fileIn(folder, 'film.mp4', await clipBytes('h264'));
    const source = await sourceAt(path);
    await unlink(path);
    expect(refusalOf(await bench.import(source))).toBe('source.interrupted');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test.each([
    ['removed', unlink],
    ['cut short', (path: string) => truncate(path, 1000)],
    ['replaced by a folder', (path: string) => unlink(path).then(() => mkdir(path))],
    ['written to', (path: string) => writeFile(path, 'another film')],
  ])('a file that is %s while it is copied', async (_name, change) => {
    const path = await fileIn(
      folder,
      'film.mp4',
      Buffer.concat([await clipBytes('h264'), randomBytes(3_000_000)]),
    );
    const source = await sourceAt(path);
    let reads = 0;
    const changing = {
      ...source,
      async next(signal: AbortSignal) {
        reads += 1;
        if (reads === 2) await change(path);
        return source.next(signal);
      },
    };
    expect(refusalOf(await bench.import(changing))).toBe('source.interrupted');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('an upload that is withdrawn', async () => {
    const sending = createUpload('film.mp4', 100_000, 10_000);
    bench.faults.append = () => sending.withdraw();
    const importing = bench.import(sending.source);
    await sending.receive(0, (await clipBytes('h264')).subarray(0, 1000));
    expect(refusalOf(await importing)).toBe('source.interrupted');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('a case that is not there (any more)', async () => {
    const importing = bench.import(await clip('noSound'), { caseId: asId('0'.repeat(32)) });
    expect(refusalOf(await importing)).toBe('not-found');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('a machine without a film tool', async () => {
    const tools: FilmTools = { find: async () => null };
    expect(refusalOf(await bench.import(await clip('h264'), { tools }))).toBe('media.tool-missing');
    expect(await bench.left()).toEqual(NOTHING);
  });
});

describe('a disk that is full', () => {
  test.each(PARTS)('while the %s is written', async (part) => {
    bench.faults.append = (written) => {
      if (written === part) throw new StorageError('full');
    };
    await expect(bench.import(await clip('hevc'))).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'full',
    });
    expect(await bench.left()).toEqual(NOTHING);
  });

  test.each(['readBack', 'seal', 'keep'] as const)('when it comes to %s', async (step) => {
    bench.faults[step] = () => {
      throw new StorageError('full');
    };
    await expect(bench.import(await clip('noSound'))).rejects.toMatchObject({ kind: 'full' });
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('loses nothing that was imported before', async () => {
    const id = told(await bench.import(await clip('noSound')));
    bench.faults.append = () => {
      throw new StorageError('full');
    };
    await expect(bench.import(await clip('webm'))).rejects.toMatchObject({ kind: 'full' });
    expect((await bench.left()).files).toEqual([`${id}.rec`]);
  });
});

describe('a film that does not read back as it was written', () => {
  test.each(['readBack', 'seal'] as const)('is not imported (%s)', async (step) => {
    bench.faults[step] = () => {
      throw new StorageError('damaged');
    };
    expect(refusalOf(await bench.import(await clip('noSound')))).toBe('import.not-verified');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('is not imported when what came in is not what was read', async () => {
    bench.faults.append = (part, bytes) => {
      if (part === 'original') bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    };
    expect(refusalOf(await bench.import(await clip('noSound')))).toBe('import.not-verified');
    expect(await bench.left()).toEqual(NOTHING);
  });
});

describe('a journal that refuses', () => {
  test('leaves no film without a recording', async () => {
    const broken = new StorageError('failed');
    bench.faults.act = () => {
      throw broken;
    };
    await expect(bench.import(await clip('noSound'))).rejects.toBe(broken);
    expect(await bench.left()).toEqual(NOTHING);
  });
});

describe('a fault after the commit', () => {
  test.each(['acted', 'settle'] as const)('(%s) costs no film', async (step) => {
    bench.faults[step] = () => {
      throw new StorageError('failed');
    };
    const id = told(await bench.import(await clip('noSound')));
    expect((await bench.left()).files).toContain(`${id}.rec`);
    await bench.session.films.sweep(new Set([id]));
    expect((await bench.left()).files).toEqual([`${id}.rec`]);
  });
});

describe('a tool that fails', () => {
  /** The real tool, except that calls with this word in their arguments fail. */
  async function failingAt(word: string): Promise<FilmTools> {
    const toolbox = await testToolbox();
    const ffmpeg: FilmToolbox['ffmpeg'] = (args, limits) =>
      args.some((arg) => arg.includes(word)) ? failing() : toolbox.ffmpeg(args, limits);
    return { find: async () => ({ ...toolbox, ffmpeg }) };
  }

  // oxlint-disable-next-line require-yield -- it fails before it has written anything
  async function* failing(): AsyncGenerator<Uint8Array, void, void> {
    throw new ToolFault('unknown', 1);
  }

  test('to convert refuses the film', async () => {
    const tools = await failingAt('libx264');
    expect(refusalOf(await bench.import(await clip('hevc'), { tools }))).toBe('media.conversion-failed');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('to list the frames refuses the film', async () => {
    const tools = await failingAt('framecrc');
    expect(refusalOf(await bench.import(await clip('h264'), { tools }))).toBe('media.damaged');
    expect(await bench.left()).toEqual(NOTHING);
  });

  test.each([
    ['thumbnails', 'tile='],
    ['cover', 'scale=480'],
    ['waveform', 'aresample'],
  ])('to make the %s costs only these', async (part, word) => {
    const id = told(await bench.import(await clip('h264'), { tools: await failingAt(word) }));
    const { films } = bench.session;
    expect(await films.list()).toEqual([id]);
    const parts = ['cover', 'frames', 'original', 'thumbnails', 'waveform'].filter((name) => name !== part);
    expect(await bench.parts(id)).toEqual(parts);
  });
});

describe('cancelling', () => {
  const phases = IMPORT_PHASES.filter((phase) => phase !== 'waiting' && phase !== 'finishing');

  test.each(phases)('while it is %s leaves nothing', async (phase) => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const report = (now: string) => void (now === phase && controller.abort(reason));
    const importing = bench.import(await clip('hevc'), { report, signal: controller.signal });
    await expect(importing).rejects.toBe(reason);
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('when it is finishing comes too late', async () => {
    const controller = new AbortController();
    const report = (now: string) => void (now === 'finishing' && controller.abort());
    const id = told(await bench.import(await clip('noSound'), { report, signal: controller.signal }));
    expect((await bench.left()).files).toEqual([`${id}.rec`]);
  });

  test('an upload tells its sender that nobody wants the rest', async () => {
    const controller = new AbortController();
    const film = await clipBytes('h264');
    const sending = createUpload('film.mp4', film.length, 10_000);
    const importing = bench.import(sending.source, { signal: controller.signal });
    await sending.receive(0, film.subarray(0, 5000));
    controller.abort(new Error('cancelled'));
    await expect(importing).rejects.toThrow('cancelled');
    expect(refusalOf(await sending.receive(5000, film.subarray(5000)))).toBe('not-found');
    expect(await bench.left()).toEqual(NOTHING);
  });
});
