import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFilmTools } from '../../../electron/host/media/film-tool.ts';
import { candidates, installedPackages, type ToolPlaces } from '../../../electron/host/media/ladder.ts';
import { testToolbox } from '../../support/film-tools.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ladder-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

function places(facts: Partial<ToolPlaces>): ToolPlaces {
  return { environment: {}, packaged: null, packageFolder: () => null, ...facts };
}

describe('the ladder', () => {
  test('goes from what was wished to the last resort', () => {
    const all = candidates({
      environment: { TERUGBLIK_FFMPEG: '/wish/ffmpeg', PATH: ['/usr/bin', 'relative', ''].join(delimiter) },
      packaged: '/app/tools',
      packageFolder: (name) => `/modules/${name}`,
    });
    expect(all.map(({ origin }) => origin)).toEqual([
      'setting',
      'packaged',
      'system',
      'ffmpeg-static',
      'ffmpeg-binary',
      'ffmpeg-installer',
    ]);
    expect(all[0]?.ffmpeg).toBe('/wish/ffmpeg');
    expect(all[2]?.ffmpeg).toMatch(/^\/usr\/bin\/ffmpeg/u);
  });

  test('takes the ffprobe that was wished, then the one beside ffmpeg, then any', () => {
    const environment = { TERUGBLIK_FFPROBE: '/wish/ffprobe', PATH: '/usr/bin' };
    const [, own] = candidates(
      places({ environment, packaged: '/app', packageFolder: (name) => `/m/${name}` }),
    );
    expect(own?.ffprobes.map((path) => dirname(path))).toEqual([
      '/wish',
      '/usr/bin',
      '/usr/bin',
      `/m/@ffprobe-installer/${process.platform}-${process.arch}`,
    ]);
  });

  test('looks for packaged programs outside the archive', async () => {
    const module = join(folder, 'app.asar', 'node_modules', 'ffmpeg-static');
    await mkdir(module, { recursive: true });
    await writeFile(join(module, 'package.json'), '{}');
    const find = installedPackages(join(folder, 'app.asar', 'out', 'main.js'));
    expect(find('ffmpeg-static')).toContain(join('app.asar.unpacked', 'node_modules', 'ffmpeg-static'));
    expect(find('nothing-of-this-name')).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('the self-test', () => {
  const events: string[] = [];

  function find(environment: NodeJS.ProcessEnv, settingsFolder = join(folder, 'settings')) {
    events.length = 0;
    const log = { event: (name: string) => void events.push(name) };
    return createFilmTools({
      config: { settingsFolder, packagedFilmTools: null },
      ports: { log, randomBytes },
      places: places({ environment }),
    }).find();
  }

  /** A program of this name that answers like ffmpeg and can do nothing. */
  async function impostor(name: string, mode = 0o755): Promise<string> {
    const place = join(folder, name);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'ffmpeg'), '#!/bin/sh\necho "ffmpeg version 99.0 Copyright"\n');
    await chmod(join(place, 'ffmpeg'), mode);
    return place;
  }

  test('passes over a program that only says that it is one', async () => {
    const { tool } = await testToolbox();
    const path = [await impostor('first'), dirname(tool.path)].join(delimiter);
    expect(await find({ PATH: path })).toMatchObject({ tool: { path: tool.path, origin: 'system' } });
  });

  test('leaves nothing where nothing works', async () => {
    expect(await find({ PATH: await impostor('only') })).toBeNull();
    expect(events).toContain('film-tool.none');
  });

  test('is done once for a program, and again when the program changed', async () => {
    const { tool } = await testToolbox();
    const path = join(folder, 'bin');
    await mkdir(path);
    await symlink(tool.path, join(path, 'ffmpeg'));
    await find({ PATH: path });
    const memoryFile = join(folder, 'settings', 'film-tools.json');
    const remembered: unknown = JSON.parse(await readFile(memoryFile, 'utf8'));
    const marked = JSON.stringify(remembered).replace(/"version":"[^"]*"/u, '"version":"remembered"');
    await writeFile(memoryFile, marked);
    expect(await find({ PATH: path })).toMatchObject({ tool: { version: 'remembered' } });
    await writeFile(memoryFile, marked.replace(/"stamp":"[^"]*"/u, '"stamp":"of an older build"'));
    expect(await find({ PATH: path })).toMatchObject({ tool: { version: tool.version } });
  });

  test('that failed is no verdict for ever: what came or mended itself since is found', async () => {
    const { tool } = await testToolbox();
    const place = join(folder, 'later');
    await mkdir(place);
    const settings = join(folder, 'settings-of-later');
    const tools = createFilmTools({
      config: { settingsFolder: settings, packagedFilmTools: null },
      ports: { log: { event: () => undefined }, randomBytes },
      places: places({ environment: { PATH: place }, packaged: null, packageFolder: () => null }),
    });
    expect(await tools.find()).toBeNull();
    await symlink(tool.path, join(place, 'ffmpeg'));
    expect(await tools.find()).not.toBeNull();
  });

  test('says that ffprobe is not there, and the tool is still a tool', async () => {
    const { tool } = await testToolbox();
    const alone = join(folder, 'alone');
    await mkdir(alone);
    await symlink(tool.path, join(alone, 'ffmpeg'));
    const found = await find({ PATH: alone });
    expect(found?.tool.lacks).toContain('ffprobe');
    expect(found?.ffprobe).toBeNull();
  });

  test('is not put off by a memory that cannot be read or kept', async () => {
    const { tool } = await testToolbox();
    const settings = join(folder, 'not-a-folder');
    await writeFile(settings, 'a file where a folder should be');
    // The tool needs its empty folder; everything else about the settings may fail.
    await rm(settings);
    await mkdir(settings);
    await writeFile(join(settings, 'film-tools.json'), '{"broken');
    expect(await find({ PATH: dirname(tool.path) }, settings)).toMatchObject({ tool: { path: tool.path } });
  });

  test('makes a program executable that was unpacked without the right', async () => {
    const place = await impostor('unpacked', 0o644);
    await find({ PATH: place });
    expect((await stat(join(place, 'ffmpeg'))).mode & 0o111).toBe(0o111);
  });
});
