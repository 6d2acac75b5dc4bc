// Another key for the vault: everyone gets it without typing anything, the records follow, the log stays whole, and
// wherever it is cut off the vault opens.

import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { deriveKey } from '../../../electron/host/vault/keys.ts';
import { loadManifest, MANIFEST_COPY, MANIFEST_FILE } from '../../../electron/host/vault/manifest-file.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { provePassphrase } from '../../../electron/host/vault/unlock.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { cutChangeOfPassphrase } from './cut-change.ts';
import {
  ANNA,
  BRAM,
  diskThatDies,
  filesUnder,
  lock,
  made,
  makeWorld,
  manifestFiles,
  NEW_PASSPHRASE,
  told,
  type World,
} from './world.ts';

interface Teamed {
  readonly world: World;
  readonly service: VaultService;
  readonly recoveryKey: string;
}

async function team(): Promise<Teamed> {
  const world = await makeWorld();
  const service = world.start();
  const recoveryKey = await made(service);
  told(await service.handlers['profiles.add'](BRAM));
  return { world, service, recoveryKey };
}

const rekeyed = async (service: VaultService) => told(await service.handlers['keys.rekey'](ANNA_TYPES));
const ANNA_TYPES = { passphrase: ANNA.passphrase };

async function vaultKeyOf({ deps, folder }: World): Promise<Buffer> {
  return told(await provePassphrase(deps, folder, ANNA.name, ANNA.passphrase)).vaultKey;
}

async function eventsOf(service: VaultService): Promise<readonly unknown[]> {
  const rows = await service
    .current()
    ?.db.read((r) => r.all(sql`select event from audit_event order by seq`));
  return (rows ?? []).map((row) => row['event']);
}

describe('after another key', () => {
  it('everyone opens the vault with what they always typed', async () => {
    const { world, service, recoveryKey } = await team();
    expect((await rekeyed(service)).name).toBe(ANNA.name);
    expect(service.current()?.me.name).toBe(ANNA.name);
    for (const person of [BRAM, ANNA]) {
      await lock(service);
      told(await service.handlers['vault.unlock'](person));
      expect(told(await service.handlers['profiles.list']({}))).toHaveLength(2);
      expect(told(await service.handlers['vault.verify']({})).damage).toEqual([]);
    }
    await lock(service);
    told(
      await service.handlers['vault.recover']({ recoveryKey, name: BRAM.name, passphrase: NEW_PASSPHRASE }),
    );
    await lock(service);
    told(await service.handlers['vault.unlock']({ ...BRAM, passphrase: NEW_PASSPHRASE }));
    expect(await manifestFiles(world)).toEqual([MANIFEST_FILE, MANIFEST_COPY]);
  });

  it('the key from before opens nothing of what stands there', async () => {
    const { world, service } = await team();
    const before = await vaultKeyOf(world);
    await writeFile(join(world.folder, 'main.db.before-10'), 'a copy of before a migration');
    await rekeyed(service);
    await lock(service);
    const { manifest } = told(await loadManifest(world.folder));
    expect('former' in manifest ? manifest.former : null).toBeNull();
    const old = deriveKey(before, manifest.vaultId, 'database');
    const path = join(world.folder, 'main.db');
    await expect(openDatabase(path, old, { clock: () => 0 })).rejects.toThrow('wrong-key');
    expect((await vaultKeyOf(world)).equals(before)).toBe(false);
    expect((await readdir(world.folder)).filter((name) => name.includes('.before-'))).toEqual([]);
  });

  it('and after more of them, every line of the log is still proven, and a changed one is found', async () => {
    const { world, service } = await team();
    await rekeyed(service);
    const [anna] = told(await service.handlers['profiles.list']({}));
    told(await service.handlers['profiles.setTeam']({ id: anna?.id ?? asId(''), team: 'Noord' }));
    await rekeyed(service);
    await rekeyed(service);
    expect(told(await service.handlers['vault.verify']({})).damage).toEqual([]);
    const events = await eventsOf(service);
    expect(events.filter((event) => event === 'vault.rekey')).toHaveLength(3);
    for (const wanted of ['log.start', 'profile.add', 'vault.rekey', 'profile.team']) {
      const seq = events.indexOf(wanted) + 1;
      await change(service, seq);
      const damage = told(await service.handlers['vault.verify']({})).damage;
      expect(damage).toEqual([{ part: 'log', what: 'altered', code: String(seq) }]);
      await change(service, seq);
    }
    await lock(service);
    const untouched = world.start();
    told(await untouched.handlers['vault.unlock'](ANNA));
    expect(told(await untouched.handlers['vault.verify']({})).damage).toEqual([]);
  });

  it('a head of the log from somewhere else is told of', async () => {
    const { world, service } = await team();
    const other = await team();
    await lock(other.service);
    await lock(service);
    await cp(join(other.world.folder, 'audit.head'), join(world.folder, 'audit.head'));
    told(await service.handlers['vault.unlock'](ANNA));
    await cp(join(other.world.folder, 'audit.head'), join(world.folder, 'audit.head'));
    await rekeyed(service);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    expect(await eventsOf(service)).toContain('log.damage');
  });
});

/** Turns the outcome of a line over: done twice, it is as it was. */
async function change(service: VaultService, seq: number): Promise<void> {
  await service.current()?.db.write(async (writer) => {
    await writer.run(sql`drop trigger audit_event_stays`);
    await writer.run(sql`update audit_event set outcome = 8 - outcome where seq = ${seq}`);
    await writer.run(sql`
      create trigger audit_event_stays before update on audit_event
      begin select raise(abort, 'a line of the log is never changed'); end`);
  });
}

describe('another key is refused', () => {
  it('with a wrong passphrase, and then nothing changed', async () => {
    const { world, service } = await team();
    const before = await filesUnder(world.folder);
    const answer = await service.handlers['keys.rekey']({ passphrase: BRAM.passphrase });
    expect(answer).toMatchObject({ ok: false, error: { code: 'vault.wrong-key' } });
    expect((await filesUnder(world.folder)).get(MANIFEST_FILE)).toEqual(before.get(MANIFEST_FILE));
    expect(service.current()).not.toBeNull();
  });
});

describe('a change that is cut off', () => {
  it('at any step of the disk leaves a vault that everyone opens, under the one key or the other', async () => {
    const counting = diskThatDies(Number.MAX_SAFE_INTEGER);
    const steps = await stepsOf(counting);
    expect(steps).toBeGreaterThan(6);
    const outcomes = new Set<boolean>();
    for (let at = 0; at < steps; at += 1) {
      const { world, service } = await team();
      const before = await vaultKeyOf(world);
      await lock(service);
      const cut = world.start({ disk: diskThatDies(at + (await stepsOfUnlock(world))) });
      told(await cut.handlers['vault.unlock'](ANNA));
      await cut.handlers['keys.rekey'](ANNA_TYPES).catch(() => null);
      await cut.close().catch(() => null);
      world.now += 60_000;
      const next = world.start({ disk: nodeDisk });
      for (const person of [BRAM, ANNA]) {
        told(await next.handlers['vault.unlock'](person));
        expect(told(await next.handlers['vault.verify']({})).damage).toEqual([]);
        await lock(next);
      }
      outcomes.add((await vaultKeyOf(world)).equals(before));
      expect(await manifestFiles(world)).toEqual([MANIFEST_FILE, MANIFEST_COPY]);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });
});

async function stepsOfUnlock(world: World): Promise<number> {
  const counting = diskThatDies(Number.MAX_SAFE_INTEGER);
  const service = world.start({ disk: counting });
  told(await service.handlers['vault.unlock'](ANNA));
  const steps = counting.steps.length;
  await lock(service);
  return steps;
}

async function stepsOf(counting: ReturnType<typeof diskThatDies>): Promise<number> {
  const { world, service } = await team();
  await lock(service);
  const counted = world.start({ disk: counting });
  told(await counted.handlers['vault.unlock'](ANNA));
  const before = counting.steps.length;
  await rekeyed(counted);
  return counting.steps.length - before;
}

it('waits for whoever was cut off while changing their passphrase, and locks nobody out', async () => {
  const { world, service } = await team();
  await lock(service);
  await cutChangeOfPassphrase(world, BRAM, NEW_PASSPHRASE);
  told(await service.handlers['vault.unlock'](ANNA));
  expect(told(await service.handlers['keys.state']({})).beforeRekey).toEqual([BRAM.name]);
  expect(await service.handlers['keys.rekey'](ANNA_TYPES)).toEqual({
    ok: false,
    error: { code: 'rekey.people-missing', people: [BRAM.name] },
  });
  told(await service.handlers['vault.unlock']({ ...BRAM, passphrase: NEW_PASSPHRASE }));
  told(await service.handlers['vault.unlock'](ANNA));
  await rekeyed(service);
  await lock(service);
  told(await service.handlers['vault.unlock']({ ...BRAM, passphrase: NEW_PASSPHRASE }));
});
