// A set that somebody without the key made up, in the folder of the backup, destroys nothing when a vault is put back.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSetManifest, writeSetManifest } from '../../../electron/host/backup/set-manifest.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { told } from '../../support/scenes.ts';
import { backupOf, filled, filmsIn, restore, setsOf, type Scene } from './scene.ts';

/** Newer than the real one, its sum right, and everything in it destroyed and erased. */
async function makeUpSet(world: Scene): Promise<void> {
  const [real = ''] = setsOf(world);
  const manifest = await readSetManifest(backupOf(world), real);
  if (typeof manifest === 'string') throw new Error(manifest);
  const { mac: _, ...body } = manifest;
  const lies = { destroyed: [...world.films], erasedFamilies: [asId<never>('c'.repeat(32))] };
  const folder = path.join(backupOf(world), 'sets', real.replace(/^\d{4}/u, '2030'));
  mkdirSync(folder);
  const text = writeSetManifest({ ...body, createdAt: Date.UTC(2030), ...lies }, randomBytes(32));
  writeFileSync(path.join(folder, 'set.json'), text);
}

it('everything comes back, and stays in the backup', async () => {
  const world = await filled();
  await world.backup();
  const [real = ''] = setsOf(world);
  await makeUpSet(world);
  expect(setsOf(world)).toHaveLength(2);
  const { handlers } = world;
  told(await handlers['vault.lock']({}));
  const restored = told(await restore(world, path.join(world.home, 'terug'), { set: real }));
  expect(restored).toMatchObject({ destroyedAgain: 0, withoutFilm: [] });
  const list = told(await handlers['recordings.list']({}));
  expect(list.map(({ recording }) => [recording.code, recording.destroyedAt])).toEqual([
    ['V-0001', null],
    ['V-0002', null],
  ]);
  const caseId = asId<never>('c'.repeat(32));
  expect(told(await handlers['retention.ofFamily']({ caseId })).erasedAt).toBeNull();
  world.time.now += 86_400_000;
  await world.backup();
  expect(Object.keys(filmsIn(backupOf(world)))).toHaveLength(2);
});
