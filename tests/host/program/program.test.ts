// Preferences outlive the program and never stand in its way; and what the program tells about itself.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { createInstallation } from '../../../electron/host/program/installation.ts';
import { createPreferences } from '../../../electron/host/program/preferences.ts';
import { createProgramHandlers } from '../../../electron/host/program/service.ts';
import type { FilmTool } from '../../../shared/contract/program.ts';

const DEFAULTS = { language: 'nl', theme: 'system', lockAfter: 10 };
const TOOL: FilmTool = {
  origin: 'system',
  version: '7.0',
  path: '/usr/bin/ffmpeg',
  lacks: [],
  lastResort: false,
};

async function makeProgram() {
  const root = await mkdtemp(join(tmpdir(), 'settings-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'nog', 'niet');
  let told = 0;
  let stirred = 0;
  const start = () => {
    const preferences = createPreferences(folder, nodeDisk);
    const handlers = createProgramHandlers({
      config: { version: '1.2.3', shell: 'loopback' },
      preferences,
      filmTool: async () => TOOL,
      changed: () => {
        told += 1;
      },
      stir: () => {
        stirred += 1;
      },
    });
    return { preferences, handlers };
  };
  return { folder, file: join(folder, 'settings.json'), start, told: () => told, stirred: () => stirred };
}

it('starts with Dutch and the theme of the system, without writing anything', async () => {
  const { start, folder } = await makeProgram();
  expect(await start().handlers['program.preferences']({})).toEqual({ ok: true, value: DEFAULTS });
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

it('keeps what was chosen, each by itself, and tells the page', async () => {
  const { start, told } = await makeProgram();
  const { handlers } = start();
  expect(await handlers['program.prefer']({ theme: 'dark' })).toEqual({
    ok: true,
    value: { ...DEFAULTS, theme: 'dark' },
  });
  await handlers['program.prefer']({ language: 'en' });
  expect(told()).toBe(2);
  expect(await start().handlers['program.preferences']({})).toEqual({
    ok: true,
    value: { ...DEFAULTS, language: 'en', theme: 'dark' },
  });
});

it('loses nothing of two changes at once', async () => {
  const { start } = await makeProgram();
  const { preferences } = start();
  await Promise.all([
    preferences.change({ theme: 'light' }),
    preferences.change({ language: 'en' }),
    preferences.change({ lastVaultFolder: '/ergens' }),
  ]);
  expect(await start().preferences.read()).toEqual({
    language: 'en',
    theme: 'light',
    lockAfter: 10,
    lastVaultFolder: '/ergens',
    installationId: null,
  });
});

it('goes on changing after one change failed', async () => {
  const { start, folder, file } = await makeProgram();
  const { preferences } = start();
  await mkdir(`${file}.tmp`, { recursive: true });
  await expect(preferences.change({ theme: 'dark' })).rejects.toThrow();
  await rm(`${folder}/settings.json.tmp`, { recursive: true });
  expect(await preferences.change({ theme: 'light' })).toMatchObject({ theme: 'light' });
});

it.each(['', '{', 'null', '[]', '"nl"', '{"language":"fr","theme":7,"lastVaultFolder":{}}'])(
  'reads %j as the defaults',
  async (text) => {
    const { start, folder, file } = await makeProgram();
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
    expect(await start().preferences.read()).toEqual({
      ...DEFAULTS,
      lastVaultFolder: null,
      installationId: null,
    });
  },
);

it('keeps the good half of a file with a wrong word in it', async () => {
  const { start, folder, file } = await makeProgram();
  await mkdir(folder, { recursive: true });
  await writeFile(file, '{"language":"en","theme":"purple","later":1}');
  expect(await start().preferences.read()).toEqual({
    language: 'en',
    theme: 'system',
    lockAfter: 10,
    lastVaultFolder: null,
    installationId: null,
  });
});

it('does not tell the page where the vault stands', async () => {
  const { start, file } = await makeProgram();
  const { preferences, handlers } = start();
  await preferences.change({ lastVaultFolder: '/home/anna/kluis' });
  expect(await handlers['program.preferences']({})).toEqual({ ok: true, value: DEFAULTS });
  expect(await readFile(file, 'utf8')).toContain('/home/anna/kluis');
});

it('tells version, shell and film tool', async () => {
  const { start } = await makeProgram();
  expect(await start().handlers['program.about']({})).toEqual({
    ok: true,
    value: { version: '1.2.3', shell: 'loopback', filmTool: TOOL },
  });
});

it('passes on that somebody is there, and keeps after how long the vault locks', async () => {
  const { start, stirred } = await makeProgram();
  const { handlers } = start();
  await handlers['program.stir']({});
  expect(stirred()).toBe(1);
  await handlers['program.prefer']({ lockAfter: 2 });
  expect(await start().handlers['program.preferences']({})).toEqual({
    ok: true,
    value: { ...DEFAULTS, lockAfter: 2 },
  });
});

it('falls back to ten minutes for a time that may not be chosen', async () => {
  const { start, folder, file } = await makeProgram();
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ lockAfter: 600 }));
  expect((await start().preferences.read()).lockAfter).toBe(10);
});

it('gives the installation a name once, and the page never hears it', async () => {
  const { start } = await makeProgram();
  const first = start();
  const name = await createInstallation(first.preferences, randomBytes)();
  expect(name).toMatch(/^[0-9a-f]{32}$/u);
  expect(await createInstallation(start().preferences, randomBytes)()).toBe(name);
  expect(JSON.stringify(await start().handlers['program.preferences']({}))).not.toContain(name);
});
