// Testing a backup: a whole one has nothing to tell; one changed bit in any of its files is told, by what it hit.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { told } from '../../support/scenes.ts';
import { backupOf, filled, restore, setsOf, type Scene } from './scene.ts';

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const inSet = (world: Scene, name: string) =>
  path.join(backupOf(world), 'sets', setsOf(world).at(-1) ?? '', name);
const film = (world: Scene) => path.join(backupOf(world), 'rec', `${world.films[1]}.rec`);

async function damageOf(world: Scene): Promise<unknown> {
  expect(await world.test()).toMatchObject({ kind: 'backup-test', state: 'done', refusal: null });
  return told(await world.handlers['backup.state']({})).tested?.damage;
}

it('a whole backup has nothing to tell, and the test is remembered and written down', async () => {
  const world = await filled();
  await world.backup();
  world.time.now += 1000;
  expect(await damageOf(world)).toEqual([]);
  const { tested, made } = told(await world.handlers['backup.state']({}));
  expect(tested).toEqual({ at: world.time.now, set: { id: made?.id, at: made?.at }, films: 2, damage: [] });
  const log = told(await world.handlers['audit.ofVault']({ from: 0, to: Number.MAX_SAFE_INTEGER }));
  const written = log.entries.map(({ event, quantity }) => [event, quantity]);
  expect(written).toContainEqual(['backup.make', 2]);
  expect(written).toContainEqual(['backup.test', 0]);
});

it.each([
  ['vault.json', 'manifest', 'altered', null, (w: Scene) => inSet(w, 'vault.json')],
  ['main.db', 'database', 'altered', null, (w: Scene) => inSet(w, 'main.db')],
  ['set.json', 'set', 'unreadable', null, (w: Scene) => inSet(w, 'set.json')],
  ['a film', 'recording', 'altered', 'V-0002', film],
])('one bit of %s', async (_, part, what, code, fileOf) => {
  const world = await filled();
  await world.backup();
  const file = fileOf(world);
  const size = readFileSync(file).length;
  // Begin, middle and end; each alone.
  for (const at of [0, size >> 1, size - 1]) {
    const before = readFileSync(file);
    flipBit(file, at);
    const found = await damageOf(world);
    // The last byte of a JSON file is the end of its line, which says nothing.
    if (!(part === 'set' && at === size - 1)) expect([at, found]).toEqual([at, [{ part, what, code }]]);
    writeFileSync(file, before);
  }
  expect(await damageOf(world)).toEqual([]);
});

it('a list of files written anew by somebody without the key is told as changed', async () => {
  const world = await filled();
  await world.backup();
  const file = inSet(world, 'set.json');
  const { checksum: _, ...content } = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  const forged = { ...content, destroyed: [world.films[0]] };
  const { createHash } = await import('node:crypto');
  const checksum = createHash('sha256').update(JSON.stringify(forged)).digest('hex');
  writeFileSync(file, JSON.stringify({ ...forged, checksum }));
  expect(await damageOf(world)).toEqual([{ part: 'set', what: 'altered', code: null }]);
  // And it destroys nothing.
  await world.backup();
  expect(readdirSync(path.join(backupOf(world), 'rec'))).toHaveLength(2);
});

it('files that are gone are told', async () => {
  const world = await filled();
  await world.backup();
  rmSync(film(world));
  rmSync(inSet(world, 'main.db'));
  expect(await damageOf(world)).toEqual([
    { part: 'database', what: 'missing', code: null },
    { part: 'recording', what: 'missing', code: null },
  ]);
});

it('restoring with a film that went bad brings back the rest, and says which is missing', async () => {
  const world = await filled();
  await world.backup();
  flipBit(film(world), 50_000);
  told(await world.handlers['vault.lock']({}));
  const into = path.join(world.home, 'terug');
  expect(told(await restore(world, into))).toMatchObject({ withoutFilm: ['V-0002'], destroyedAgain: 0 });
  expect(told(await world.handlers['vault.verify']({})).damage).toEqual([
    { part: 'recording', what: 'missing', code: 'V-0002' },
  ]);
});

it('restoring with records that went bad restores nothing', async () => {
  const world = await filled();
  await world.backup();
  flipBit(inSet(world, 'main.db'), 30_000);
  told(await world.handlers['vault.lock']({}));
  const into = path.join(world.home, 'terug');
  expect(await restore(world, into)).toEqual({ ok: false, error: { code: 'backup.damaged' } });
  expect(readdirSync(into)).toEqual([]);
});
