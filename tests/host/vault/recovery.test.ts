// The recovery key: the only way in when a passphrase is lost.

import { describe, expect, it } from 'vitest';
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
