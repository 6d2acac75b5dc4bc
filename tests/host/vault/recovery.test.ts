// The recovery key: the only way in when a passphrase is lost.

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Following } from '../../../electron/host/vault/deps.ts';
import { openSealed, publicKeys, sealTo } from '../../../electron/host/vault/service.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { opensAnySlot, stolenRaterKey } from './stolen-key.ts';
import { ANNA, BRAM, lock, made, makeWorld, NEW_PASSPHRASE, told } from './world.ts';

describe('the recovery key', () => {
  it('gives a person a new passphrase, and the old one is gone', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    await lock(service);
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const asked = { recoveryKey: typed, name: ANNA.name, passphrase: NEW_PASSPHRASE };
    expect(told(await service.handlers['vault.recover'](asked)).name).toBe(ANNA.name);
    await lock(service);
    expect((await service.handlers['vault.unlock'](ANNA)).ok).toBe(false);
    told(await service.handlers['vault.unlock']({ ...ANNA, passphrase: NEW_PASSPHRASE }));
  });

  it('of another vault opens nothing', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const service = world.start();
    await made(service);
    await lock(service);
    const asked = { recoveryKey: await made(other.start()), name: ANNA.name, passphrase: NEW_PASSPHRASE };
    const answer = await service.handlers['vault.recover'](asked);
    expect(answer).toEqual({ ok: false, error: { code: 'vault.wrong-recovery-key' } });
    told(await service.handlers['vault.unlock'](ANNA));
  });

  it('does not invent a person', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    await lock(service);
    const answer = await service.handlers['vault.recover']({ recoveryKey, ...BRAM });
    expect(answer).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(service.current()).toBeNull();
  });
});

describe('what was sealed to somebody who lost their passphrase', () => {
  const LETTER = Buffer.from('for her alone');

  async function sealedTo(service: VaultService, name: string): Promise<Buffer> {
    const people = told(await service.handlers['profiles.list']({}));
    const keys = await service.current()?.db.read(publicKeys);
    const person = people.find((one) => one.name === name);
    const publicKey = person === undefined ? undefined : keys?.get(person.id);
    if (publicKey === undefined) throw new Error(`${name} has no public key`);
    return sealTo(publicKey, LETTER, 'a letter', randomBytes);
  }

  it.each([ANNA, BRAM])('follows to the keys they get: %j', async (person) => {
    let letter: Buffer = Buffer.alloc(0);
    const drafts: string[] = [];
    const following: Following = async (_, { from, to }) => {
      const opened = openSealed(from.identity, letter, 'a letter');
      if (opened !== null) letter = sealTo(to.identity.publicKey, opened, 'a letter', randomBytes);
      drafts.push(from.draftKey.toString('hex'), to.draftKey.toString('hex'));
    };
    const world = await makeWorld({ following: [following] });
    const service = world.start();
    const recoveryKey = await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    letter = await sealedTo(service, person.name);
    const draftOf = (one: VaultService) => one.current()?.keys.draftKey.toString('hex');
    told(await service.handlers['vault.unlock'](person));
    const before = draftOf(service);
    await lock(service);
    const anew = { name: person.name, passphrase: NEW_PASSPHRASE };
    told(await service.handlers['vault.recover']({ recoveryKey, ...anew }));
    expect(drafts.slice(0, 2)).toEqual([before, draftOf(service)]);
    expect(draftOf(service)).not.toBe(before);
    await lock(service);
    told(await service.handlers['vault.unlock'](anew));
    const keys = service.current()?.keys;
    expect(keys && openSealed(keys.identity, letter, 'a letter')?.equals(LETTER)).toBe(true);
  });

  it('the keys of before do not open the vault of after another key', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    const stolen = await stolenRaterKey(world, ANNA.passphrase);
    await lock(service);
    const anew = { name: ANNA.name, passphrase: NEW_PASSPHRASE };
    told(await service.handlers['vault.recover']({ recoveryKey, ...anew }));
    told(await service.handlers['keys.rekey']({ passphrase: NEW_PASSPHRASE }));
    expect(await opensAnySlot(world, stolen)).toBe(false);
  });

  it('does not open to a colleague, whatever they have open', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    const letter = await sealedTo(service, ANNA.name);
    told(await service.handlers['vault.unlock'](BRAM));
    const keys = service.current()?.keys;
    expect(keys && openSealed(keys.identity, letter, 'a letter')).toBeNull();
  });
});
