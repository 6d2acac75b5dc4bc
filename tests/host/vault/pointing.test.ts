// Which vault the program points at: the one chosen, else the one used last.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANNA, lock, made, makeWorld, told } from './world.ts';

describe('where the program points', () => {
  it('remembers the last vault, but not one on a disk that is gone', async () => {
    const world = await makeWorld();
    const service = world.start();
    const elsewhere = join(world.root, 'schijf', 'kluis');
    await mkdir(join(world.root, 'schijf'));
    const { id } = told(await world.deps.folders.offer(elsewhere));
    told(await service.handlers['vault.create']({ folder: id, ...ANNA }));
    await lock(service);
    const next = world.start();
    expect(told(await next.handlers['vault.state']({}))).toMatchObject({ kind: 'locked', folder: elsewhere });
    await rename(join(world.root, 'schijf'), join(world.root, 'weg'));
    expect(told(await world.start().handlers['vault.state']({}))).toEqual({
      kind: 'none',
      suggestedFolder: world.folder,
    });
    expect(await world.start().handlers['vault.unlock'](ANNA)).toEqual({
      ok: false,
      error: { code: 'vault.none' },
    });
  });

  it('goes to a chosen folder, closing what was open', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    const { id } = told(await world.deps.folders.offer(join(world.root, 'leeg')));
    expect(told(await service.handlers['vault.choose']({ folder: id }))).toEqual({
      kind: 'none',
      suggestedFolder: join(world.root, 'leeg'),
    });
    expect(service.current()).toBeNull();
    expect(told(await service.handlers['vault.choose']({ folder: 'suggested' }))).toMatchObject({
      kind: 'locked',
      folder: world.folder,
    });
  });

  it('starts with the vault that was asked for', async () => {
    const world = await makeWorld();
    const wanted = join(world.root, 'gevraagd');
    const service = world.start({ config: { ...world.deps.config, vaultFolder: wanted } });
    expect(told(await service.handlers['vault.state']({}))).toEqual({
      kind: 'none',
      suggestedFolder: wanted,
    });
    await made(service);
    expect(told(await service.handlers['vault.state']({}))).toMatchObject({ kind: 'open', folder: wanted });
  });

  it('does not mistake a folder with other files for an empty one', async () => {
    const world = await makeWorld();
    const busy = join(world.root, 'vol');
    await mkdir(busy);
    await writeFile(join(busy, 'verslag.txt'), 'tekst');
    const { id } = told(await world.deps.folders.offer(busy));
    const { handlers } = world.start();
    const refused = { ok: false, error: { code: 'vault.folder-not-empty' } };
    expect(await handlers['vault.choose']({ folder: id })).toEqual(refused);
    expect(await handlers['vault.create']({ folder: id, ...ANNA })).toEqual(refused);
    expect(await readFile(join(busy, 'verslag.txt'), 'utf8')).toBe('tekst');
  });
});
