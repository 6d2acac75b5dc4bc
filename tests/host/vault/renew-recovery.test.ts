// A new recovery key: counts only once its last group was typed back, and from then on the old one opens nothing.

import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { ANNA, BRAM, lock, made, makeWorld, NEW_PASSPHRASE, told } from './world.ts';

const WRONG = { ok: false, error: { code: 'vault.wrong-recovery-key' } };

async function begun(service: VaultService): Promise<string> {
  return told(await service.handlers['keys.newRecovery']({ passphrase: ANNA.passphrase })).recoveryKey;
}

async function renewed(service: VaultService): Promise<string> {
  const recoveryKey = await begun(service);
  told(await service.handlers['keys.confirmRecovery']({ lastGroup: recoveryKey.slice(-4).toLowerCase() }));
  return recoveryKey;
}

const recover = (service: VaultService, recoveryKey: string, name: string) =>
  service.handlers['vault.recover']({ recoveryKey, name, passphrase: NEW_PASSPHRASE });

describe('a new recovery key', () => {
  it('takes the place of the old one, and is written in the log', async () => {
    const world = await makeWorld();
    const service = world.start();
    const old = await made(service);
    const recoveryKey = await renewed(service);
    const rows = await service
      .current()
      ?.db.read((r) => r.all(sql`select event from audit_event order by seq`));
    expect(rows?.at(-1)).toEqual({ event: 'recovery.renew' });
    await lock(service);
    expect(await recover(service, old, ANNA.name)).toEqual(WRONG);
    told(await recover(service, recoveryKey, ANNA.name));
  });

  it('does not count before it was typed back', async () => {
    const world = await makeWorld();
    const service = world.start();
    const old = await made(service);
    const recoveryKey = await begun(service);
    const other = recoveryKey.endsWith('0000') ? '1111' : '0000';
    for (const lastGroup of [other, recoveryKey.slice(0, 4), recoveryKey.slice(-3)]) {
      expect(await service.handlers['keys.confirmRecovery']({ lastGroup })).toEqual({
        ok: false,
        error: { code: 'recovery.mistyped' },
      });
    }
    await lock(service);
    expect(await recover(service, recoveryKey, ANNA.name)).toEqual(WRONG);
    told(await recover(service, old, ANNA.name));
  });

  it('is forgotten when the vault is locked before it was typed back', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    const recoveryKey = await begun(service);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    const lastGroup = recoveryKey.slice(-4);
    expect((await service.handlers['keys.confirmRecovery']({ lastGroup })).ok).toBe(false);
    for (const bytes of world.given.filter((one) => one.length === 32)) {
      // All but the rater key and the vault key of who is in again, which are copies.
      expect(bytes.equals(Buffer.alloc(32))).toBe(true);
    }
  });

  it('gives everyone their own key back once they opened the vault after it', async () => {
    const followed: string[] = [];
    const world = await makeWorld({
      following: [async (_, { from }) => void followed.push(from.identity.publicKey.toString('hex'))],
    });
    const service = world.start();
    await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    const state = async () => told(await service.handlers['keys.state']({}));
    expect(await state()).toMatchObject({ recovery: 'current', withoutRecovery: [], beforeRekey: [] });
    const recoveryKey = await renewed(service);
    expect((await state()).withoutRecovery).toEqual([BRAM.name]);
    told(await service.handlers['vault.unlock'](BRAM));
    expect((await state()).withoutRecovery).toEqual([]);
    const key = service.current()?.keys.identity.publicKey.toString('hex');
    await lock(service);
    told(await recover(service, recoveryKey, BRAM.name));
    expect(followed[0]).toBe(key);
  });

  it('asks for the passphrase', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    expect(await service.handlers['keys.newRecovery']({ passphrase: BRAM.passphrase })).toMatchObject({
      error: { code: 'vault.wrong-key' },
    });
  });
});

describe('whether the recovery key is kept', () => {
  const isKept = async (service: VaultService) =>
    told(await service.handlers['keys.state']({})).isRecoveryKept;

  it('is asked, after each opening, until somebody says so', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    expect(await isKept(service)).toBe(false);
    // The computer went to sleep before it was written down.
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    expect(await isKept(service)).toBe(false);
    told(await service.handlers['keys.keptRecovery']({}));
    expect(await isKept(service)).toBe(true);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    expect(await isKept(service)).toBe(true);
  });

  it('needs no asking where a new one was typed back', async () => {
    const service = (await makeWorld()).start();
    await made(service);
    await renewed(service);
    expect(await isKept(service)).toBe(true);
  });
});
