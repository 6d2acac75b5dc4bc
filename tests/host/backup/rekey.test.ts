// Backups and another key for the vault: sets from before open with what opened them then, and what was destroyed after
// the change does not come back out of them.

import path from 'node:path';
import { expect, it } from 'vitest';
import { told } from '../../support/scenes.ts';
import { filled, restore, rowsOf, setsOf, type Scene } from './scene.ts';
import { ANNA } from './world.ts';

const DAY = 86_400_000;
const ANEW = 'een wachtzin van daarna, ook lang';

async function rekey(world: Scene): Promise<void> {
  told(await world.handlers['keys.rekey']({ passphrase: ANNA.passphrase }));
}

it('after it, the place is remembered and no backup is: none opens with the new key', async () => {
  const world = await filled();
  await world.backup();
  await rekey(world);
  const state = told(await world.handlers['backup.state']({}));
  expect(state).toMatchObject({ folder: world.disk, made: null, tested: null, due: 'never', sets: [] });
  world.time.now += DAY;
  expect((await world.backup()).state).toBe('done');
  expect(told(await world.handlers['backup.state']({}))).toMatchObject({ made: { films: 2, copied: 0 } });
  expect((await world.test()).state).toBe('done');
  expect(told(await world.handlers['backup.state']({})).tested).toMatchObject({ damage: [] });
});

it('a vault put back from after it has its films, its rows and its whole log', async () => {
  const world = await filled();
  await rekey(world);
  await world.backup();
  const rows = await rowsOf(world);
  told(await world.handlers['vault.lock']({}));
  told(await restore(world, path.join(world.home, 'terug')));
  expect(await rowsOf(world)).toEqual(rows);
  expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
});

it('a set from before opens with the passphrase of then, and knows what was destroyed since', async () => {
  const world = await filled();
  await world.backup();
  const [before = ''] = setsOf(world);
  await rekey(world);
  const change = { current: ANNA.passphrase, next: ANEW };
  told(await world.handlers['profiles.changePassphrase'](change));
  told(await world.handlers['recordings.remove']({ id: world.films[0] }));
  world.time.now += DAY;
  await world.backup();
  told(await world.handlers['vault.lock']({}));
  const wrong = await restore(world, path.join(world.home, 'fout'), { set: before, passphrase: ANEW });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'vault.wrong-key' } });
  const restored = told(await restore(world, path.join(world.home, 'terug'), { set: before }));
  expect(restored).toMatchObject({ destroyedAgain: 1, withoutFilm: [] });
  const list = told(await world.handlers['recordings.list']({}));
  expect(list.map(({ recording }) => recording.code)).toEqual(['V-0002']);
  expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
});

it('sets from before are cleared away like any other, by their age', async () => {
  const world = await filled();
  await world.backup();
  await rekey(world);
  world.time.now += DAY;
  await world.backup();
  expect(setsOf(world)).toHaveLength(2);
  // After so long a time the clock is believed on the second day.
  for (const days of [100, 1]) {
    world.time.now += days * DAY;
    await world.backup();
  }
  expect(setsOf(world)).toHaveLength(2);
});
