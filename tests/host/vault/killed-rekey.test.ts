// A program that is killed at any moment while it gives the vault another key leaves a vault that opens, with all that
// was in it. The soak does this a hundred times and more.

import { expect, it } from 'vitest';
import { fillVault, isFull, isInTheMidst, killWhileRekeying } from '../../support/killed-rekey.ts';
import { ANNA, BRAM, lock, made, makeWorld, told } from './world.ts';

const KILLS = 6;
/** About as long as one change of 16 MB takes, on a machine that has other things to do. */
const LONGEST_MS = 600;

it('leaves a vault that everyone opens', { timeout: 120_000 }, async () => {
  const world = await makeWorld();
  const service = world.start();
  await made(service);
  told(await service.handlers['profiles.add'](BRAM));
  const session = service.current();
  if (session === null) throw new Error('not open');
  await fillVault(session);
  await lock(service);
  let cut = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Every other one while the records follow, the rest whenever it falls.
    const when = kill % 2 === 0 ? 'in the midst' : Math.random() * LONGEST_MS;
    await killWhileRekeying(world.folder, ANNA, when);
    if (await isInTheMidst(world.folder)) cut += 1;
    world.now += 60_000;
    for (const person of [BRAM, ANNA]) {
      told(await service.handlers['vault.unlock'](person));
      const open = service.current();
      expect(open !== null && (await isFull(open))).toBe(true);
      expect(told(await service.handlers['vault.verify']({})).damage).toEqual([]);
      await lock(service);
    }
  }
  expect(cut).toBeGreaterThan(0);
});
