// The demo vault: three people, one click to open, one to go on as another, one to remove. And nothing of that
// for a real vault.

import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { DEMO_COORDINATOR, DEMO_NEWCOMER, DEMO_PEOPLE } from '../../../electron/host/demo/people.ts';
import { StorageError } from '../../../electron/host/db/database.ts';
import type { SeedDemo } from '../../../electron/host/vault/deps.ts';
import { ok } from '../../../shared/domain/result.ts';
import { ANNA, lock, made, makeWorld, told } from './world.ts';

const NOT_DEMO = { ok: false, error: { code: 'vault.not-demo' } };

const seedOneCase: SeedDemo = async (session) => {
  await session.db.write((writer) =>
    writer.run(sql`insert into care_case (id, code, created_at) values ('c', 'G-001', 1)`),
  );
  return ok(null);
};

describe('the demo', () => {
  it('is made once, filled by its coordinator, and opened as its newcomer', async () => {
    const seeded: unknown[] = [];
    const world = await makeWorld();
    const service = world.start({
      seedDemo: async (session, profiles) => {
        seeded.push([session.me.name, session.demo, profiles.map((profile) => profile.name)]);
        return seedOneCase(session, profiles);
      },
    });
    expect(told(await service.handlers['vault.openDemo']({})).name).toBe(DEMO_NEWCOMER.name);
    const names = DEMO_PEOPLE.map((person) => person.name);
    expect(seeded).toEqual([[DEMO_COORDINATOR.name, true, names]]);
    expect(told(await service.handlers['vault.state']({}))).toMatchObject({
      kind: 'open',
      demo: true,
      folder: world.deps.config.demoVaultFolder,
    });
    await lock(service);
    expect(told(await service.handlers['vault.state']({}))).toMatchObject({ kind: 'locked', demo: true });
    told(await service.handlers['vault.openDemo']({}));
    expect(seeded).toHaveLength(1);
    expect(service.current()?.demo).toBe(true);
  });

  it('goes on as another of the three, ending the session of the one before', async () => {
    const world = await makeWorld();
    const service = world.start({ seedDemo: seedOneCase });
    told(await service.handlers['vault.openDemo']({}));
    const before = service.current();
    const me = told(await service.handlers['vault.demoAs']({ name: DEMO_COORDINATOR.name.toUpperCase() }));
    expect(me).toMatchObject({ name: DEMO_COORDINATOR.name });
    expect(before?.ended.aborted).toBe(true);
    expect(service.current()?.me).toEqual(me);
    const rows = await service.current()?.db.read((reader) => reader.all(sql`select code from care_case`));
    expect(rows).toEqual([{ code: 'G-001' }]);
    const stranger = await service.handlers['vault.demoAs']({ name: 'Niemand' });
    expect(stranger).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(service.current()?.me).toEqual(me);
    await lock(service);
    expect(told(await service.handlers['vault.demoAs']({ name: DEMO_NEWCOMER.name })).name).toBe('Chris');
  });

  it('is also opened by name and passphrase, as any vault', async () => {
    const world = await makeWorld();
    const service = world.start();
    told(await service.handlers['vault.openDemo']({}));
    await lock(service);
    for (const person of DEMO_PEOPLE) told(await service.handlers['vault.unlock'](person));
  });

  it('does not take the place of the real vault at the next start', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    told(await service.handlers['vault.openDemo']({}));
    await service.close();
    const state = told(await world.start().handlers['vault.state']({}));
    expect(state).toEqual({ kind: 'locked', folder: world.folder, demo: false });
  });

  it('that was cut off while it was filled is made again', async () => {
    const world = await makeWorld();
    const broken = world.start({ seedDemo: () => Promise.reject(new StorageError('full')) });
    await expect(broken.handlers['vault.openDemo']({})).rejects.toThrow('full');
    expect(broken.current()).toBeNull();
    // As if even clearing up had not come to pass:
    await mkdir(join(world.root, 'demo', 'rec'), { recursive: true });
    await writeFile(join(world.root, 'demo', 'rec', `${'a'.repeat(32)}.rec`), 'half');
    await writeFile(join(world.root, 'demo', 'vault.json'), '{');
    await writeFile(join(world.root, 'demo', 'UNFINISHED'), '');
    const service = world.start();
    told(await service.handlers['vault.openDemo']({}));
    expect(told(await service.handlers['vault.verify']({})).damage).toEqual([]);
    expect(await readdir(join(world.root, 'demo'))).not.toContain('UNFINISHED');
  });

  it('can be made anywhere under one passphrase, and opened with that alone', async () => {
    const world = await makeWorld();
    const folder = join(world.root, 'elders', 'demo');
    told(await world.start().makeDemo(folder, ANNA.passphrase));
    const service = world.start({ config: { ...world.deps.config, vaultFolder: folder } });
    expect(told(await service.unlockAnyone(ANNA.passphrase)).name).toBe(DEMO_COORDINATOR.name);
    expect(told(await service.handlers['vault.demoAs']({ name: 'Bram' })).name).toBe('Bram');
    expect(await world.start().makeDemo(folder, ANNA.passphrase)).toEqual({
      ok: false,
      error: { code: 'vault.exists' },
    });
  });
});

describe('removing the demo', () => {
  it.each([true, false])('leaves nothing of it (open before: %s)', async (open) => {
    const world = await makeWorld();
    const service = world.start();
    told(await service.handlers['vault.openDemo']({}));
    if (!open) await lock(service);
    told(await service.handlers['vault.removeDemo']({}));
    await expect(access(world.deps.config.demoVaultFolder)).rejects.toThrow('ENOENT');
    expect(told(await service.handlers['vault.state']({})).kind).toBe('none');
    expect(await service.handlers['vault.removeDemo']({})).toEqual(NOT_DEMO);
  });

  it('spares what is not of the vault', async () => {
    const world = await makeWorld();
    const service = world.start();
    told(await service.handlers['vault.openDemo']({}));
    await writeFile(join(world.root, 'demo', 'eigen.txt'), 'x');
    told(await service.handlers['vault.removeDemo']({}));
    expect(await readdir(join(world.root, 'demo'))).toEqual(['eigen.txt']);
  });
});

describe('a real vault', () => {
  it('is never taken for the demo, open or locked', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    expect(await service.handlers['vault.removeDemo']({})).toEqual(NOT_DEMO);
    expect(await service.handlers['vault.demoAs']({ name: ANNA.name })).toEqual(NOT_DEMO);
    await lock(service);
    expect(await service.handlers['vault.removeDemo']({})).toEqual(NOT_DEMO);
    expect(await service.handlers['vault.demoAs']({ name: ANNA.name })).toEqual(NOT_DEMO);
    told(await service.handlers['vault.unlock'](ANNA));
  });

  it('in the place of the demo is not opened as one, and stays', async () => {
    const world = await makeWorld();
    const demoFolder = world.deps.config.demoVaultFolder;
    const service = world.start({ config: { ...world.deps.config, suggestedVaultFolder: demoFolder } });
    await made(service);
    expect((await service.handlers['vault.openDemo']({})).ok).toBe(false);
    expect(await service.handlers['vault.removeDemo']({})).toEqual(NOT_DEMO);
    told(await service.handlers['vault.unlock'](ANNA));
  });
});
