// Somebody leaves: their way in goes, what they did stays under their name, and the vault keeps a coordinator.

import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { loadManifest, MANIFEST_COPY, MANIFEST_FILE } from '../../../electron/host/vault/manifest-file.ts';
import { publicKeys, type VaultService } from '../../../electron/host/vault/service.ts';
import { asId, type ProfileId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { ANNA, BRAM, lock, made, makeWorld, told, type World } from './world.ts';

async function team(world: World): Promise<{ service: VaultService; bram: ProfileId; anna: ProfileId }> {
  const service = world.start();
  await made(service);
  const bram = told(await service.handlers['profiles.add'](BRAM)).id;
  return { service, bram, anna: service.current()?.me.id ?? asId('') };
}

const { passphrase } = ANNA;

describe('who left', () => {
  it('opens nothing any more, and is still known by name', async () => {
    const world = await makeWorld();
    const { service, bram } = await team(world);
    world.now += 1000;
    told(await service.handlers['profiles.remove']({ id: bram, passphrase }));
    const people = told(await service.handlers['profiles.list']({}));
    expect(people.map(({ name, leftAt }) => [name, leftAt])).toEqual([
      [ANNA.name, undefined],
      [BRAM.name, world.now],
    ]);
    expect([...((await service.current()?.db.read(publicKeys)) ?? [])]).toHaveLength(1);
    await lock(service);
    expect((await service.handlers['vault.unlock'](BRAM)).ok).toBe(false);
    const { manifest } = told(await loadManifest(world.folder));
    expect(manifest.slots).toHaveLength(1);
  });

  it('does not come in again with a manifest of before', async () => {
    const world = await makeWorld();
    const { service, bram } = await team(world);
    const kept = join(world.root, 'kept');
    await mkdir(kept);
    for (const name of [MANIFEST_FILE, MANIFEST_COPY])
      await copyFile(join(world.folder, name), join(kept, name));
    told(await service.handlers['profiles.remove']({ id: bram, passphrase }));
    await lock(service);
    for (const name of [MANIFEST_FILE, MANIFEST_COPY])
      await copyFile(join(kept, name), join(world.folder, name));
    expect(await service.handlers['vault.unlock'](BRAM)).toMatchObject({
      error: { code: 'vault.wrong-key' },
    });
    told(await service.handlers['vault.unlock'](ANNA));
    // And the next opening of somebody else clears what was put back.
    expect(told(await loadManifest(world.folder)).manifest.slots).toHaveLength(1);
  });

  it('is told in the log, and what others keep for them goes in the same act', async () => {
    const seen: string[] = [];
    const world = await makeWorld({ leaving: [async (_rows, _session, who) => (seen.push(who), ok(null))] });
    const { service, bram } = await team(world);
    told(await service.handlers['profiles.remove']({ id: bram, passphrase }));
    expect(seen).toEqual([bram]);
    const rows = await service
      .current()
      ?.db.read((r) =>
        r.all(sql`select event, object_type, object_id from audit_event order by seq desc limit 1`),
      );
    expect(rows).toEqual([{ event: 'profile.leave', object_type: 'profile', object_id: bram }]);
  });

  it('stays when what must go with them cannot', async () => {
    const world = await makeWorld({ leaving: [() => Promise.reject(new Error('stuck'))] });
    const { service, bram } = await team(world);
    await expect(service.handlers['profiles.remove']({ id: bram, passphrase })).rejects.toThrow('stuck');
    await lock(service);
    told(await service.handlers['vault.unlock'](BRAM));
  });
});

describe('nobody is removed', () => {
  it.each([
    [
      'with a wrong passphrase',
      (_: ProfileId, bram: ProfileId) => ({ id: bram, passphrase: BRAM.passphrase }),
      'vault.wrong-key',
    ],
    ['by themselves', (anna: ProfileId) => ({ id: anna, passphrase }), 'profile.yourself'],
    ['who is not there', () => ({ id: asId<ProfileId>('f'.repeat(32)), passphrase }), 'not-found'],
  ])('%s', async (_, asked, code) => {
    const world = await makeWorld();
    const { service, anna, bram } = await team(world);
    expect(await service.handlers['profiles.remove'](asked(anna, bram))).toMatchObject({ error: { code } });
    await lock(service);
    told(await service.handlers['vault.unlock'](BRAM));
  });

  it('when they are the last who coordinates', async () => {
    const world = await makeWorld();
    const { service, anna, bram } = await team(world);
    await service
      .current()
      ?.db.write((writer) => writer.run(sql`update profile set roles = 'administrator' where id = ${bram}`));
    await lock(service);
    told(await service.handlers['vault.unlock'](BRAM));
    const asked = { id: anna, passphrase: BRAM.passphrase };
    expect(await service.handlers['profiles.remove'](asked)).toMatchObject({
      error: { code: 'profile.last-coordinator' },
    });
  });
});
