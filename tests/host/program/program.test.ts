// Preferences outlive the program and never stand in its way; and what the program tells about itself.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { createInstallation } from '../../../electron/host/program/installation.ts';
import { createPreferences } from '../../../electron/host/program/preferences.ts';
import { createProgramHandlers } from '../../../electron/host/program/service.ts';
import type { Session } from '../../../electron/host/session.ts';
import { deskSettings } from '../../../shared/contract/desk-fields.ts';
import { DEFAULT_DESK } from '../../../shared/contract/desk-settings.ts';
import { asId, type ProfileId } from '../../../shared/domain/ids.ts';
import type { FilmTool } from '../../../shared/contract/program.ts';

const DEFAULTS = { language: 'nl', theme: 'system', lockAfter: 10 };
const ANNA = asId<ProfileId>('a'.repeat(32));
const BRAM = asId<ProfileId>('b'.repeat(32));

const TOOL: FilmTool = {
  origin: 'system',
  version: '7.0',
  path: '/usr/bin/ffmpeg',
  lacks: [],
  lastResort: false,
};

/** As much of a session as the program looks at: who it is. */
function sessionOf(id: ProfileId): Session {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of it is touched here
  return { me: { id } } as Session;
}

async function makeProgram() {
  const root = await mkdtemp(join(tmpdir(), 'settings-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'nog', 'niet');
  let told = 0;
  let stirred = 0;
  let atThePage: ProfileId | null = ANNA;
  const start = () => {
    const preferences = createPreferences(folder, nodeDisk);
    const handlers = createProgramHandlers({
      config: { version: '1.2.3', shell: 'loopback' },
      current: () => (atThePage === null ? null : sessionOf(atThePage)),
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
  const comes = (person: ProfileId | null) => {
    atThePage = person;
  };
  return {
    comes,
    folder,
    file: join(folder, 'settings.json'),
    start,
    told: () => told,
    stirred: () => stirred,
  };
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
    desks: [],
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
      desks: [],
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
    desks: [],
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

it('keeps the desk of each person apart, also after a new start', async () => {
  const { start, comes, told } = await makeProgram();
  const anna = { ...DEFAULT_DESK, singleKeys: false, keys: { 'player.mute': ['Ctrl+M'] } };
  const { handlers } = start();
  expect(await handlers['program.desk']({})).toEqual({ ok: true, value: DEFAULT_DESK });
  expect(await handlers['program.setDesk'](anna)).toEqual({ ok: true, value: anna });
  expect(told()).toBe(1);
  comes(BRAM);
  expect(await handlers['program.desk']({})).toEqual({ ok: true, value: DEFAULT_DESK });
  await handlers['program.setDesk']({ ...DEFAULT_DESK, numpad: true });
  comes(ANNA);
  expect(await start().handlers['program.desk']({})).toEqual({ ok: true, value: anna });
});

it('changes of a desk what it is told, also of two changes at once', async () => {
  const { start } = await makeProgram();
  const { handlers } = start();
  const changes = [{ numpad: true }, { singleKeys: false }, { keys: { 'player.mute': [] } }];
  await Promise.all(changes.map((part) => handlers['program.setDesk'](part)));
  expect(await handlers['program.desk']({})).toEqual({
    ok: true,
    value: { ...DEFAULT_DESK, numpad: true, singleKeys: false, keys: { 'player.mute': [] } },
  });
});

it('has no desk for nobody', async () => {
  const { start, comes } = await makeProgram();
  comes(null);
  expect(await start().handlers['program.desk']({})).toMatchObject({ error: { code: 'vault.locked' } });
  expect(await start().handlers['program.setDesk'](DEFAULT_DESK)).toMatchObject({
    error: { code: 'vault.locked' },
  });
});

it('lets the desks of long ago go', async () => {
  const { start, comes, file } = await makeProgram();
  const { handlers } = start();
  for (let i = 0; i < 40; i += 1) {
    comes(asId<ProfileId>(i.toString(16).padStart(32, '0')));
    await handlers['program.setDesk'](DEFAULT_DESK);
  }
  const { desks } = z.object({ desks: z.array(z.unknown()) }).parse(JSON.parse(await readFile(file, 'utf8')));
  expect(desks).toHaveLength(30);
});

it.each([
  ['a step of nothing', { ...DEFAULT_DESK, steps: { ...DEFAULT_DESK.steps, on: 0 } }],
  ['a name that is none', { ...DEFAULT_DESK, keys: { '__proto__ x': ['A'] } }],
  ['endless keys', { ...DEFAULT_DESK, keys: { 'player.mute': Array.from({ length: 7 }, () => 'A') } }],
  ['a long key', { ...DEFAULT_DESK, keys: { 'player.mute': ['A'.repeat(41)] } }],
])('does not let in %s', (_, desk) => {
  expect(deskSettings.safeParse(desk).success).toBe(false);
});
