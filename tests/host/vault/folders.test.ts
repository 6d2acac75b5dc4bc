// Where a vault may be made, and what is said of every other place.

import { chmod, mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloudServiceOf } from '../../../electron/host/vault/cloud-folders.ts';
import { createFolders } from '../../../electron/host/vault/folders.ts';
import type { FolderId } from '../../../shared/domain/ids.ts';
import { ANNA, makeWorld, told, type World } from './world.ts';

/** As root every folder can be written to. */
const isRoot = process.getuid?.() === 0;

async function offered(world: World, path: string): Promise<FolderId> {
  return told(await world.deps.folders.offer(path)).id;
}

async function refusal(world: World, path: string): Promise<unknown> {
  const folder = await offered(world, path);
  const service = world.start();
  const chosen = await service.handlers['vault.choose']({ folder });
  const created = await service.handlers['vault.create']({ folder, ...ANNA });
  expect(chosen).toEqual(created);
  return created.ok ? null : created.error;
}

describe('a folder', () => {
  it('that is new, or empty but for what systems leave, will do', async () => {
    const world = await makeWorld();
    await mkdir(join(world.root, 'leeg'));
    await writeFile(join(world.root, 'leeg', '.DS_Store'), '');
    for (const name of ['leeg', 'nieuw']) {
      const folder = await offered(world, join(world.root, name));
      told(await world.start().handlers['vault.create']({ folder, ...ANNA }));
    }
  });

  it('without a parent is missing, unless the program suggested it', async () => {
    const world = await makeWorld();
    expect(await refusal(world, join(world.root, 'a', 'b', 'c'))).toEqual({ code: 'vault.folder-missing' });
    told(await world.start().handlers['vault.create']({ folder: 'suggested', ...ANNA }));
  });

  it('that is a file is not empty', async () => {
    const world = await makeWorld();
    await writeFile(join(world.root, 'bestand'), 'x');
    expect(await refusal(world, join(world.root, 'bestand'))).toEqual({ code: 'vault.folder-not-empty' });
    expect(await refusal(world, join(world.root, 'bestand', 'kluis'))).toEqual({
      code: 'vault.folder-not-empty',
    });
  });

  it.skipIf(isRoot)('that cannot be written to is read-only', async () => {
    const world = await makeWorld();
    const closed = join(world.root, 'dicht');
    await mkdir(closed);
    await chmod(closed, 0o500);
    expect(await refusal(world, closed)).toEqual({ code: 'vault.folder-read-only' });
    expect(await refusal(world, join(closed, 'kluis'))).toEqual({ code: 'vault.folder-read-only' });
  });

  it('that a service copies elsewhere is refused, also by a detour', async () => {
    const world = await makeWorld();
    await mkdir(join(world.root, 'Dropbox', 'werk'), { recursive: true });
    await symlink(join(world.root, 'Dropbox', 'werk'), join(world.root, 'gewoon'));
    const refused = { code: 'vault.folder-cloud-synced', service: 'Dropbox' };
    expect(await refusal(world, join(world.root, 'Dropbox', 'werk'))).toEqual(refused);
    expect(await refusal(world, join(world.root, 'gewoon', 'kluis'))).toEqual(refused);
  });

  it('with a vault that was moved to such a place is not gone to', async () => {
    const world = await makeWorld();
    const service = world.start();
    told(await service.handlers['vault.create']({ folder: 'suggested', ...ANNA }));
    await service.close();
    await rename(join(world.root, 'Documenten'), join(world.root, 'OneDrive - Zorg'));
    const folder = await offered(world, join(world.root, 'OneDrive - Zorg', 'Terugblik'));
    expect(await service.handlers['vault.choose']({ folder })).toEqual({
      ok: false,
      error: { code: 'vault.folder-cloud-synced', service: 'OneDrive' },
    });
  });

  it('is known by an id only', async () => {
    const world = await makeWorld();
    const path = join(world.root, 'kluis');
    expect(told(await world.deps.folders.offer(`${path}${sep}.${sep}x${sep}..`))).toMatchObject({
      label: path,
      holdsVault: false,
    });
    expect(await world.deps.folders.offer('kluis')).toEqual({
      ok: false,
      error: { code: 'vault.folder-missing' },
    });
    const stranger = createFolders(world.deps.ports.randomBytes);
    const id = told(await stranger.offer(path)).id;
    const unknown = await world.start().handlers['vault.create']({ folder: id, ...ANNA });
    expect(unknown).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('is forgotten when fifty others were offered since', async () => {
    const world = await makeWorld();
    const first = await offered(world, join(world.root, 'eerste'));
    for (let i = 0; i < 49; i += 1) await offered(world, join(world.root, `${i}`));
    expect(world.deps.folders.pathOf(first)).toBe(join(world.root, 'eerste'));
    await offered(world, join(world.root, 'laatste'));
    expect(world.deps.folders.pathOf(first)).toBeNull();
  });
});

describe('the folders of sync services', () => {
  it.each([
    ['/home/a/Dropbox/kluis', 'Dropbox'],
    ['/home/a/Dropbox (Zorg)/kluis', 'Dropbox'],
    ['/Users/a/OneDrive/kluis', 'OneDrive'],
    ['/Users/a/OneDrive - Stichting Zorg/Documenten/kluis', 'OneDrive'],
    ['/Users/a/Google Drive/kluis', 'Google Drive'],
    ['/Volumes/GoogleDrive/Mijn Drive/kluis', 'Google Drive'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/kluis', 'iCloud'],
    ['/Users/a/iCloudDrive/kluis', 'iCloud'],
    ['/Users/a/Library/CloudStorage/Box-Box/kluis', 'Box'],
    ['/home/a/SURFdrive/kluis', 'SURFdrive'],
    ['/home/a/Nextcloud/kluis', 'Nextcloud'],
    ['/home/a/Documenten/Terugblik', null],
    ['/home/a/dropboxes/kluis', null],
    ['/home/onedriver/kluis', null],
  ])('%s: %s', (path, service) => {
    expect(cloudServiceOf(path.replaceAll('/', sep))).toBe(service);
  });
});
