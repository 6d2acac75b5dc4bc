// The new manifest takes the last room on the disk, and the commit after it fails: what was refused has not happened.

import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { nodeDisk, type Disk } from '../../../electron/host/disk/disk.ts';
import { loadManifest, MANIFEST_COPY, MANIFEST_FILE } from '../../../electron/host/vault/manifest-file.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import {
  ANNA,
  BRAM,
  lock,
  made,
  makeWorld,
  manifestFiles,
  NEW_PASSPHRASE,
  told,
  type World,
} from './world.ts';

const CHANGE = { current: ANNA.passphrase, next: NEW_PASSPHRASE };
const ANNA_ANEW = { ...ANNA, passphrase: NEW_PASSPHRASE };

interface SmallDisk extends Disk {
  isFull: boolean;
}

/** Full from the moment that the copy of the manifest is replaced: it renames and removes, and writes nothing. */
function smallDisk(): SmallDisk {
  const disk: SmallDisk = {
    ...nodeDisk,
    isFull: false,
    async write(path, text) {
      if (disk.isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      await nodeDisk.write(path, text);
    },
    async rename(from, to) {
      await nodeDisk.rename(from, to);
      if (to.endsWith(MANIFEST_COPY)) disk.isFull = true;
    },
  };
  return disk;
}

/** From now on the commit itself fails after either of these: by a rule that SQLite only checks there. */
async function breakCommits(service: VaultService): Promise<void> {
  await service.current()?.db.write(async (writer) => {
    await writer.run(sql`
      create table trap (id text references profile (id) deferrable initially deferred)`);
    await writer.run(sql`
      create trigger spring after insert on audit_event when new.event in ('passphrase.change', 'profile.add')
      begin insert into trap values ('nobody'); end`);
  });
}

async function mendCommits(service: VaultService): Promise<void> {
  await service.current()?.db.write((writer) => writer.run(sql`drop trigger spring`));
}

/** A vault whose next passphrase or person is one too many for its disk. */
async function nearlyFull(): Promise<{ world: World; disk: SmallDisk; recoveryKey: string }> {
  const disk = smallDisk();
  const world = await makeWorld({ disk });
  const service = world.start();
  const recoveryKey = await made(service);
  await breakCommits(service);
  await lock(service);
  disk.isFull = false;
  return { world, disk, recoveryKey };
}

/** Nothing changed, and nothing lies about. */
async function expectUntouched(world: World): Promise<void> {
  const { whole, manifest } = told(await loadManifest(world.folder));
  expect([whole, manifest.slots.length]).toEqual([true, 1]);
  expect(await manifestFiles(world)).toEqual([MANIFEST_FILE, MANIFEST_COPY]);
  const next = world.start();
  expect((await next.handlers['vault.unlock'](ANNA_ANEW)).ok).toBe(false);
  told(await next.handlers['vault.unlock'](ANNA));
  expect(told(await next.handlers['vault.verify']({})).damage).toEqual([]);
  await mendCommits(next);
  await lock(next);
}

describe('on the last room of a disk', () => {
  it('a passphrase that was refused opens nothing, and the one that holds does', async () => {
    const { world, disk } = await nearlyFull();
    const service = world.start();
    told(await service.handlers['vault.unlock'](ANNA));
    await expect(service.handlers['profiles.changePassphrase'](CHANGE)).rejects.toThrow('rule of the tables');
    expect(disk.isFull).toBe(true);
    await service.close();
    await expectUntouched(world);
    disk.isFull = false;
    told(await service.handlers['vault.unlock'](ANNA));
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
  });

  it('nor does one that was given with the recovery key', async () => {
    const { world, disk, recoveryKey } = await nearlyFull();
    const service = world.start();
    const asked = { recoveryKey, ...ANNA_ANEW };
    await expect(service.handlers['vault.recover'](asked)).rejects.toThrow('rule of the tables');
    expect(disk.isFull).toBe(true);
    expect(service.current()).toBeNull();
    await expectUntouched(world);
    disk.isFull = false;
    told(await service.handlers['vault.recover'](asked));
  });

  it('a person who was refused has no slot', async () => {
    const { world, disk } = await nearlyFull();
    const service = world.start();
    told(await service.handlers['vault.unlock'](ANNA));
    await expect(service.handlers['profiles.add'](BRAM)).rejects.toThrow('rule of the tables');
    expect(disk.isFull).toBe(true);
    await service.close();
    await expectUntouched(world);
    disk.isFull = false;
    told(await service.handlers['vault.unlock'](ANNA));
    told(await service.handlers['profiles.add'](BRAM));
  });
});
