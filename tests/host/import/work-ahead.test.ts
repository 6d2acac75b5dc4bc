import { appendFile, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtFile, type SourceFile } from '../../../electron/host/import/source-file.ts';
import { workAhead, type WorkAhead } from '../../../electron/host/import/work-ahead.ts';
import { examine, type ExaminedFilm } from '../../../electron/host/media/examine.ts';
import { withFile } from '../../../electron/host/media/file-source.ts';
import type { FilmToolbox } from '../../../electron/host/media/film-toolbox.ts';
import { ToolFault } from '../../../electron/host/media/tool-fault.ts';
import { clip, type Clip } from '../../support/clips.ts';
import { openFilmBench } from '../../support/film-bench.ts';
import { never, testToolbox } from '../../support/film-tools.ts';
import { told } from '../../support/scenes.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ahead-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

async function chosen(name: Clip): Promise<{ readonly file: SourceFile; readonly film: ExaminedFilm }> {
  const path = join(folder, 'film.mp4');
  await copyFile(await clip(name), path);
  const toolbox = await testToolbox();
  const film = told(await withFile(path, (bytes) => examine(toolbox, { path }, bytes, never())));
  return { file: told(await lookAtFile(path)), film };
}

function madeBy({ original, cover, sheet, waveform }: WorkAhead) {
  return Promise.all([original, cover, sheet, waveform]);
}

const NOTHING = [null, null, null, null];

test('a film that is kept as it came is ready when it is copied', async () => {
  const { file, film } = await chosen('h264');
  const made = await madeBy(workAhead(await testToolbox(), file, film.facts, never()));
  expect(made[0]).toEqual(film);
  expect(made).not.toContain(null);
});

test('of a film that is converted only the frames are listed: its pictures come from what is shown', async () => {
  const { file, film } = await chosen('hevc');
  const made = await madeBy(workAhead(await testToolbox(), file, film.facts, never()));
  expect(made).toEqual([film, null, null, null]);
});

test('a file that is not the one that was chosen any more counts for nothing', async () => {
  const { file, film } = await chosen('h264');
  await appendFile(file.path, 'more');
  expect(await madeBy(workAhead(await testToolbox(), file, film.facts, never()))).toEqual(NOTHING);
});

test('nor does one that is gone', async () => {
  const { file, film } = await chosen('h264');
  await rm(file.path);
  expect(await madeBy(workAhead(await testToolbox(), file, film.facts, never()))).toEqual(NOTHING);
});

test('it can be stopped at any time, and is over then', async () => {
  const { file, film } = await chosen('h264');
  const toolbox = await testToolbox();
  let running = 0;
  const counting: FilmToolbox = {
    ...toolbox,
    async *ffmpeg(args, limits) {
      running += 1;
      try {
        yield* toolbox.ffmpeg(args, limits);
      } finally {
        running -= 1;
      }
    },
  };
  const ahead = workAhead(counting, file, film.facts, never());
  expect(running).toBe(1);
  await ahead.stop();
  expect(running).toBe(0);
  expect(await madeBy(ahead)).toEqual(NOTHING);
});

test('a fault of our own making is not taken for a bad file', async () => {
  const { file, film } = await chosen('h264');
  const bug = new TypeError('a bug');
  const toolbox = await testToolbox();
  const broken: FilmToolbox = {
    ...toolbox,
    ffmpeg: () => {
      throw bug;
    },
  };
  const ahead = workAhead(broken, file, film.facts, never());
  await expect(ahead.original).rejects.toBe(bug);
  await expect(ahead.stop()).resolves.toBeUndefined();
});

test('a film of which nothing could be made ahead lacks nothing in the end', async () => {
  const toolbox = await testToolbox();
  const notWhereItLies: FilmToolbox = {
    ...toolbox,
    ffmpeg: (args, limits) =>
      args.some((arg) => arg.startsWith('file:')) ? failing() : toolbox.ffmpeg(args, limits),
  };
  const bench = await openFilmBench();
  try {
    const tools = { find: async () => notWhereItLies };
    const id = told(await bench.import(await clip('h264'), { tools }));
    expect(await bench.parts(id)).toEqual(['cover', 'frames', 'original', 'thumbnails', 'waveform']);
  } finally {
    await bench.close();
  }
});

// oxlint-disable-next-line require-yield -- it fails before it has written anything
async function* failing(): AsyncGenerator<Uint8Array, void, void> {
  throw new ToolFault('unknown', 1);
}
