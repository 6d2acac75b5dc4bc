// Waiting after wrong passphrases, by the clock of the test, also after a new start of the program.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ANNA, diskThatDies, lock, made, makeWorld, NEW_PASSPHRASE, told, type World } from './world.ts';

const WRONG = { ...ANNA, passphrase: 'helemaal niet de juiste' };

async function lockedWorld(): Promise<World> {
  const world = await makeWorld();
  const service = world.start();
  await made(service);
  await lock(service);
  return world;
}

/** Every try is made by a program that was just started. */
async function answerTo(world: World, typed: typeof ANNA): Promise<unknown> {
  const answer = await world.start().handlers['vault.unlock'](typed);
  return answer.ok ? 'open' : answer.error;
}

it('waits 0, 0, 0, 2, 5, 15, 30 and then always 60 seconds', async () => {
  const world = await lockedWorld();
  for (const wait of [0, 0, 0, 2, 5, 15, 30, 60, 60]) {
    expect(await answerTo(world, WRONG)).toEqual({ code: 'vault.wrong-key', wait });
    if (wait === 0) continue;
    expect(await answerTo(world, ANNA)).toEqual({ code: 'vault.wait', wait });
    world.now += wait * 1000 - 1;
    expect(await answerTo(world, ANNA)).toEqual({ code: 'vault.wait', wait: 1 });
    world.now += 1;
  }
  expect(await answerTo(world, ANNA)).toBe('open');
});

it('forgets the failures once somebody is in', async () => {
  const world = await lockedWorld();
  for (let i = 0; i < 3; i += 1) await answerTo(world, WRONG);
  const service = world.start();
  told(await service.handlers['vault.unlock'](ANNA));
  await lock(service);
  expect(await answerTo(world, WRONG)).toEqual({ code: 'vault.wrong-key', wait: 0 });
});

it('counts a try that was cut off', async () => {
  const world = await lockedWorld();
  const kdf = { derive: () => Promise.reject(new Error('the power went')) };
  for (let i = 0; i < 3; i += 1) {
    await expect(world.start({ kdf }).handlers['vault.unlock'](WRONG)).rejects.toThrow('power');
  }
  expect(await answerTo(world, WRONG)).toEqual({ code: 'vault.wrong-key', wait: 2 });
});

it('does not turn a clock that was put back into waiting for ever', async () => {
  const world = await lockedWorld();
  for (let i = 0; i < 4; i += 1) await answerTo(world, WRONG);
  world.now -= 365 * 24 * 3600 * 1000;
  expect(await answerTo(world, ANNA)).toEqual({ code: 'vault.wait', wait: 2 });
  world.now += 2000;
  expect(await answerTo(world, ANNA)).toBe('open');
});

it.each(['', 'x', '{"failures":-5,"at":0}', '{"failures":1e99,"at":0}', '[]'])(
  'survives a count that reads %j',
  async (text) => {
    const world = await lockedWorld();
    await writeFile(join(world.folder, 'attempts.json'), text);
    expect(await answerTo(world, ANNA)).toBe('open');
  },
);

it('also guards the passphrase asked for when changing it', async () => {
  const world = await makeWorld();
  const service = world.start();
  await made(service);
  const wrong = { current: WRONG.passphrase, next: NEW_PASSPHRASE };
  for (const wait of [0, 0, 0, 2]) {
    expect(await service.handlers['profiles.changePassphrase'](wrong)).toEqual({
      ok: false,
      error: { code: 'vault.wrong-key', wait },
    });
  }
  const right = { current: ANNA.passphrase, next: NEW_PASSPHRASE };
  expect(await service.handlers['profiles.changePassphrase'](right)).toEqual({
    ok: false,
    error: { code: 'vault.wait', wait: 2 },
  });
});

it('holds no name', async () => {
  const world = await lockedWorld();
  await answerTo(world, WRONG);
  expect(await readFile(join(world.folder, 'attempts.json'), 'utf8')).toBe(
    `{"failures":1,"at":${world.now}}`,
  );
});

it('a full disk does not keep anyone out of their vault', async () => {
  const world = await lockedWorld();
  const full = {
    ...diskThatDies(0),
    write: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
  };
  told(await world.start({ disk: full }).handlers['vault.unlock'](ANNA));
});
