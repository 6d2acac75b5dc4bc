// This computer as a second factor: the passphrase alone opens nothing elsewhere, and the recovery key always does.

import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import type { DeviceSecrets } from '../../../electron/host/ports.ts';
import { seal, unseal } from '../../../electron/host/vault/keys.ts';
import { createDeviceStore } from '../../../electron/host/vault/device-store.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { ANNA, BRAM, lock, made, makeWorld, NEW_PASSPHRASE, told, type World } from './world.ts';

const sealedBox = z.object({ nonce: z.string(), sealed: z.string() });
const OTHER_DEVICE = { ok: false, error: { code: 'vault.other-device' } };

/** A system that keeps secrets for its user: what it locks up, only it opens. */
function keychain(): DeviceSecrets & { isBroken: boolean; isAging: boolean } {
  const key = randomBytes(32);
  const chain = {
    isBroken: false,
    isAging: false,
    available: async () => true,
    protect: async (secret: Uint8Array) =>
      Buffer.from(JSON.stringify(seal(key, secret, 'keychain', randomBytes))),
    async reveal(locked: Uint8Array) {
      const box = sealedBox.safeParse(JSON.parse(Buffer.from(locked).toString('utf8')));
      const secret = chain.isBroken || !box.success ? null : unseal(key, box.data, 'keychain');
      return secret === null ? null : { secret, isAging: chain.isAging };
    },
  };
  return chain;
}

function storeWith(world: World, secrets: DeviceSecrets | null) {
  return createDeviceStore(join(world.root, 'settings'), nodeDisk, world.deps.ports.randomBytes, secrets);
}

async function bound(): Promise<{
  world: World;
  service: VaultService;
  recoveryKey: string;
  chain: ReturnType<typeof keychain>;
}> {
  const world = await makeWorld();
  const chain = keychain();
  const service = world.start({ devices: storeWith(world, chain) });
  const recoveryKey = await made(service);
  told(await service.handlers['keys.bindDevice']({ passphrase: ANNA.passphrase }));
  await lock(service);
  return { world, service, recoveryKey, chain };
}

const deviceOf = async (service: VaultService) => told(await service.handlers['keys.state']({})).device;
const filesOfDevices = async (world: World) =>
  (await readdir(join(world.root, 'settings'))).filter((name) => name.startsWith('device-'));

describe('a passphrase bound to this computer', () => {
  it('opens the vault here, and its secret stands nowhere in clear', async () => {
    const { world, service } = await bound();
    told(await service.handlers['vault.unlock'](ANNA));
    expect(await deviceOf(service)).toBe('bound');
    const [name = ''] = await filesOfDevices(world);
    const secret = world.given.filter((bytes) => bytes.length === 32);
    const kept = Buffer.from(await readFile(join(world.root, 'settings', name), 'utf8'), 'base64');
    for (const bytes of secret) expect(kept.includes(bytes.toString('base64'))).toBe(false);
  });

  it.each([
    ['a computer that has not got the secret', (world: World) => storeWith(world, keychain())],
    ['a shell without a keychain', (world: World) => storeWith(world, null)],
  ])('opens nothing on %s, whatever is typed, and counts no try', async (_, store) => {
    const { world } = await bound();
    const elsewhere = world.start({ devices: store(world) });
    for (let tries = 0; tries < 6; tries += 1) {
      expect(await elsewhere.handlers['vault.unlock'](ANNA)).toEqual(OTHER_DEVICE);
    }
    // Not even the right slot key is enough: the secret is part of it.
    expect(elsewhere.current()).toBeNull();
  });

  it('is opened by the recovery key, and is then no longer bound', async () => {
    const { world, recoveryKey } = await bound();
    const elsewhere = world.start({ devices: storeWith(world, null) });
    const asked = { recoveryKey, name: ANNA.name, passphrase: NEW_PASSPHRASE };
    told(await elsewhere.handlers['vault.recover'](asked));
    await lock(elsewhere);
    told(await elsewhere.handlers['vault.unlock']({ ...ANNA, passphrase: NEW_PASSPHRASE }));
    expect(await deviceOf(elsewhere)).toBe('not-here');
  });

  it('can be let loose again', async () => {
    const { world, service } = await bound();
    told(await service.handlers['vault.unlock'](ANNA));
    told(await service.handlers['keys.unbindDevice']({ passphrase: ANNA.passphrase }));
    expect([await deviceOf(service), await filesOfDevices(world)]).toEqual(['offered', []]);
    await lock(service);
    told(await world.start({ devices: storeWith(world, null) }).handlers['vault.unlock'](ANNA));
  });

  it('stays bound under a new passphrase', async () => {
    const { world, service } = await bound();
    told(await service.handlers['vault.unlock'](ANNA));
    const change = { current: ANNA.passphrase, next: NEW_PASSPHRASE };
    told(await service.handlers['profiles.changePassphrase'](change));
    await lock(service);
    const anew = { ...ANNA, passphrase: NEW_PASSPHRASE };
    expect(await world.start({ devices: storeWith(world, null) }).handlers['vault.unlock'](anew)).toEqual(
      OTHER_DEVICE,
    );
    told(await service.handlers['vault.unlock'](anew));
  });

  it('survives another key for the vault', async () => {
    const { service } = await bound();
    told(await service.handlers['vault.unlock'](ANNA));
    told(await service.handlers['keys.rekey']({ passphrase: ANNA.passphrase }));
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    expect(await deviceOf(service)).toBe('bound');
  });

  it('says nothing about colleagues: theirs open anywhere', async () => {
    const { world, service } = await bound();
    told(await service.handlers['vault.unlock'](ANNA));
    told(await service.handlers['profiles.add'](BRAM));
    await lock(service);
    told(await world.start({ devices: storeWith(world, null) }).handlers['vault.unlock'](BRAM));
  });
});

describe('a secret that the system wants locked up anew', () => {
  it('is, and opens the vault then and afterwards', async () => {
    const { world, service, chain } = await bound();
    const [name = ''] = await filesOfDevices(world);
    const before = await readFile(join(world.root, 'settings', name), 'utf8');
    chain.isAging = true;
    told(await service.handlers['vault.unlock'](ANNA));
    await lock(service);
    expect(await readFile(join(world.root, 'settings', name), 'utf8')).not.toBe(before);
    chain.isAging = false;
    told(await service.handlers['vault.unlock'](ANNA));
  });
});

describe('is not bound', () => {
  it('where the system keeps no secrets', async () => {
    const world = await makeWorld();
    const secrets = { ...keychain(), available: async () => false };
    const service = world.start({ devices: storeWith(world, secrets) });
    await made(service);
    expect(await deviceOf(service)).toBe('not-here');
    const answer = await service.handlers['keys.bindDevice']({ passphrase: ANNA.passphrase });
    expect(answer).toEqual({ ok: false, error: { code: 'device.unavailable' } });
  });

  it('when the secret does not come back, and the old slot still opens', async () => {
    const world = await makeWorld();
    const chain = keychain();
    const service = world.start({ devices: storeWith(world, chain) });
    await made(service);
    chain.isBroken = true;
    const answer = await service.handlers['keys.bindDevice']({ passphrase: ANNA.passphrase });
    expect(answer).toEqual({ ok: false, error: { code: 'device.unavailable' } });
    expect(await filesOfDevices(world)).toEqual([]);
    await lock(service);
    told(await world.start({ devices: storeWith(world, null) }).handlers['vault.unlock'](ANNA));
  });

  it('when another secret comes back than the one that was kept, of which nothing stays', async () => {
    const world = await makeWorld();
    const chain = keychain();
    let asked = 0;
    const forgetful: DeviceSecrets = {
      ...chain,
      async reveal(locked) {
        const found = await chain.reveal(locked);
        asked += 1;
        // Well when it was kept, and no longer when the way round is tried.
        return asked === 1 || found === null ? found : { ...found, secret: randomBytes(32) };
      },
    };
    const service = world.start({ devices: storeWith(world, forgetful) });
    await made(service);
    const answer = await service.handlers['keys.bindDevice']({ passphrase: ANNA.passphrase });
    expect(answer).toEqual({ ok: false, error: { code: 'device.unavailable' } });
    expect(await filesOfDevices(world)).toEqual([]);
  });

  it('with a wrong passphrase', async () => {
    const world = await makeWorld();
    const service = world.start({ devices: storeWith(world, keychain()) });
    await made(service);
    const answer = await service.handlers['keys.bindDevice']({ passphrase: BRAM.passphrase });
    expect(answer).toMatchObject({ error: { code: 'vault.wrong-key' } });
    expect(await filesOfDevices(world)).toEqual([]);
  });

  it('and a file of the secret that was changed is as good as gone', async () => {
    const { world, service } = await bound();
    const [name = ''] = await filesOfDevices(world);
    await writeFile(join(world.root, 'settings', name), Buffer.from('{}').toString('base64'));
    await expect(service.handlers['vault.unlock'](ANNA)).resolves.toEqual(OTHER_DEVICE);
    await rm(join(world.root, 'settings', name));
    expect(await service.handlers['vault.unlock'](ANNA)).toEqual(OTHER_DEVICE);
  });
});
