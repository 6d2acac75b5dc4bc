// The recovery key: the only way in when a passphrase is lost.

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSealed, publicKeys, sealTo } from '../../../electron/host/vault/service.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
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

  it.each([ANNA, BRAM])('opens after recovery: %j', async (person) => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    const letter = await sealedTo(service, person.name);
    const draftOf = (one: VaultService) => one.current()?.keys.draftKey.toString('hex');
    told(await service.handlers['vault.unlock'](person));
    const draft = draftOf(service);
    await lock(service);
    told(
      await service.handlers['vault.recover']({ recoveryKey, name: person.name, passphrase: NEW_PASSPHRASE }),
    );
    const keys = service.current()?.keys;
    expect(keys && openSealed(keys.identity, letter, 'a letter')?.equals(LETTER)).toBe(true);
    expect(draftOf(service)).toBe(draft);
    await lock(service);
    told(await service.handlers['vault.unlock']({ ...person, passphrase: NEW_PASSPHRASE }));
    expect(draftOf(service)).toBe(draft);
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
