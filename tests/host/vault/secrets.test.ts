// What is left of a vault when it is locked: nothing to read on the disk, no key in memory.

import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { createKeeper } from '../../../electron/host/vault/keeper.ts';
import { provePassphrase } from '../../../electron/host/vault/unlock.ts';
import { ANNA, BRAM, filesUnder, lock, made, makeWorld, told } from './world.ts';

describe('what is left to read', () => {
  it('no file beside the settings holds a name, a passphrase or the recovery key', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    const whileOpen = await filesUnder(world.root);
    await lock(service);
    await service.handlers['vault.unlock']({ ...ANNA, passphrase: BRAM.passphrase });
    const markers = [ANNA.name, ANNA.passphrase, BRAM.name, BRAM.passphrase, 'Vries', 'vijver', recoveryKey];
    for (const files of [whileOpen, await filesUnder(world.root)]) {
      expect([...files.keys()]).toContain(join('Documenten', 'Terugblik', 'vault.json'));
      for (const [name, bytes] of files) {
        for (const marker of markers) {
          for (const form of [marker, marker.toLowerCase()]) {
            for (const encoding of ['utf8', 'utf16le'] as const) {
              expect([name, bytes.includes(form, 0, encoding)]).toEqual([name, false]);
            }
          }
        }
      }
    }
  });

  it('wipes every key at lock, and the steps between at once', async () => {
    const storageKeys: Uint8Array[] = [];
    const slotKeys: Buffer[] = [];
    const world = await makeWorld();
    const service = world.start({
      kdf: {
        derive: async (...task) => {
          const key = await world.deps.kdf.derive(...task);
          slotKeys.push(key);
          return key;
        },
      },
      openStorage: (folder, keys, committed) => {
        storageKeys.push(keys.database, keys.audit);
        return world.deps.openStorage(folder, keys, committed);
      },
    });
    await made(service);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    await lock(service);
    const zeros = Buffer.alloc(32);
    // Vault key, recovery key, rater key, and what seals to people: to Anna, to the recovery, and her key to that too.
    const drawn = world.given.filter((bytes) => bytes.length === 32);
    expect(drawn).toHaveLength(6);
    expect(slotKeys).toHaveLength(2);
    // A database key and a log key for each opening.
    expect(storageKeys).toHaveLength(6);
    for (const key of [...drawn, ...slotKeys, ...storageKeys]) expect(zeros.equals(key)).toBe(true);
  });
});

describe('the vault key itself', () => {
  it('is wiped when the vault closes, and when it does not even open', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    await lock(service);
    const keeper = createKeeper(world.deps);
    const proven: Buffer[] = [];
    const prove = async () => {
      const answer = await provePassphrase(world.deps, world.folder, ANNA.name, ANNA.passphrase);
      proven.push(told(answer).vaultKey);
      return answer;
    };
    const vault = told(await keeper.enter(world.folder, prove));
    expect(vault.vaultKey).toBe(proven[0]);
    expect(vault.vaultKey.equals(Buffer.alloc(32))).toBe(false);
    await vault.close();

    const openStorage = () => Promise.reject(new StorageError('failed'));
    const unlucky = createKeeper({ ...world.deps, openStorage });
    await expect(unlucky.enter(world.folder, prove)).rejects.toThrow('failed');
    expect(proven).toHaveLength(2);
    for (const key of proven) expect(key.equals(Buffer.alloc(32))).toBe(true);
    // And the lock was let go of both times.
    told(await world.start().handlers['vault.unlock'](ANNA));
  });
});

describe('work that hangs', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does not keep the vault from locking', async () => {
    const world = await makeWorld();
    const service = world.start({ stopWork: () => new Promise(() => {}) });
    await made(service);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const locking = lock(service);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await locking;
    expect(world.events.at(-1)).toEqual({ kind: 'locked' });
    for (const key of world.given.filter((bytes) => bytes.length === 32)) {
      expect(key.equals(Buffer.alloc(32))).toBe(true);
    }
    told(await world.start().handlers['vault.unlock'](ANNA));
  });
});
