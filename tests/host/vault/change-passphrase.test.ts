// Another passphrase brings other keys: what was sealed to the person follows, and the keys of before open nothing new.

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import type { Following } from '../../../electron/host/vault/deps.ts';
import { openSealed, sealTo } from '../../../electron/host/vault/identity.ts';
import { loadManifest } from '../../../electron/host/vault/manifest-file.ts';
import { isCurrentSlot } from '../../../electron/host/vault/manifest.ts';
import { publicKeys, type VaultService } from '../../../electron/host/vault/service.ts';
import { cutChangeOfPassphrase } from './cut-change.ts';
import { opensAnySlot, stolenRaterKey } from './stolen-key.ts';
import {
  ANNA,
  BRAM,
  diskThatDies,
  lock,
  made,
  makeWorld,
  NEW_PASSPHRASE,
  told,
  type World,
} from './world.ts';

const CHANGE = { current: ANNA.passphrase, next: NEW_PASSPHRASE };
const ANEW = { ...ANNA, passphrase: NEW_PASSPHRASE };
const LETTER = 'for her alone';

/** A table of letters, each sealed to a person, as a feature might keep one. */
const followLetters: Following = async (writer, { profileId, from, to }) => {
  const row = await writer.first(sql`select box from letter where profile_id = ${profileId}`);
  const box = Buffer.from(String(row?.['box']), 'base64');
  const letter = openSealed(from.identity, box, 'a letter');
  if (letter === null) return;
  const anew = sealTo(to.identity.publicKey, letter, 'a letter', randomBytes).toString('base64');
  await writer.run(sql`update letter set box = ${anew} where profile_id = ${profileId}`);
};

async function withLetter(): Promise<{ world: World; service: VaultService; recoveryKey: string }> {
  const world = await makeWorld({ following: [followLetters] });
  const service = world.start();
  const recoveryKey = await made(service);
  const session = service.current();
  if (session === null) throw new Error('not open');
  const box = sealTo(session.keys.identity.publicKey, Buffer.from(LETTER), 'a letter', randomBytes);
  await session.db.write(async (writer) => {
    await writer.run(sql`create table letter (profile_id text primary key, box text)`);
    await writer.run(
      sql`insert into letter (profile_id, box) values (${session.me.id}, ${box.toString('base64')})`,
    );
  });
  return { world, service, recoveryKey };
}

async function letterOf(service: VaultService): Promise<string | undefined> {
  const session = service.current();
  const row = await session?.db.read((reader) => reader.first(sql`select box from letter`));
  const box = Buffer.from(String(row?.['box']), 'base64');
  return session === null ? undefined : openSealed(session.keys.identity, box, 'a letter')?.toString();
}

describe('another passphrase', () => {
  it('brings other keys at once, and what was sealed to the person follows', async () => {
    const { service } = await withLetter();
    const before = service.current()?.keys.identity.publicKey.toString('hex');
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
    const session = service.current();
    expect(session?.keys.identity.publicKey.toString('hex')).not.toBe(before);
    expect(await letterOf(service)).toBe(LETTER);
    const known = session && (await session.db.read(publicKeys)).get(session.me.id);
    expect(known?.equals(session?.keys.identity.publicKey ?? Buffer.alloc(0))).toBe(true);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANEW));
    expect(await letterOf(service)).toBe(LETTER);
  });

  it('and the recovery key gives the new ones back', async () => {
    const { service, recoveryKey } = await withLetter();
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
    await lock(service);
    told(await service.handlers['vault.recover']({ recoveryKey, ...ANNA }));
    expect(await letterOf(service)).toBe(LETTER);
  });

  it('the keys of before do not open the vault of after another key', async () => {
    const { world, service } = await withLetter();
    told(await service.handlers['profiles.add'](BRAM));
    const stolen = await stolenRaterKey(world, ANNA.passphrase);
    const before = Buffer.from(service.current()?.keys.identity.publicKey ?? []);
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
    told(await service.handlers['keys.rekey']({ passphrase: NEW_PASSPHRASE }));
    await lock(service);
    expect(await opensAnySlot(world, stolen)).toBe(false);
    told(await service.handlers['vault.unlock'](ANEW));
    expect(service.current()?.keys.identity.publicKey.equals(before)).toBe(false);
  });

  it('leaves nothing of the former key in the slot', async () => {
    const { world, service } = await withLetter();
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
    const { manifest } = told(await loadManifest(world.folder));
    expect(manifest.slots.map((slot) => isCurrentSlot(slot) && slot.former)).toEqual([undefined]);
  });

  it('cut off at any step of the disk, the letter opens with the passphrase of before or of after', async () => {
    const counting = diskThatDies(Number.MAX_SAFE_INTEGER);
    const steps = await stepsOfChange(counting);
    expect(steps).toBeGreaterThan(6);
    const opened = new Set<string>();
    for (let at = 0; at < steps; at += 1) {
      const { world, service } = await withLetter();
      await lock(service);
      const disk = diskThatDies(Number.MAX_SAFE_INTEGER);
      const counted = world.start({ disk });
      told(await counted.handlers['vault.unlock'](ANNA));
      const before = disk.steps.length;
      await lock(counted);
      const cut = world.start({ disk: diskThatDies(before + at) });
      told(await cut.handlers['vault.unlock'](ANNA));
      await cut.handlers['profiles.changePassphrase'](CHANGE).catch(() => null);
      await cut.close().catch(() => null);
      world.now += 60_000;
      const next = world.start({ disk: nodeDisk });
      const first = await next.handlers['vault.unlock'](ANNA);
      if (!first.ok) told(await next.handlers['vault.unlock'](ANEW));
      opened.add(first.ok ? 'before' : 'after');
      expect(await letterOf(next)).toBe(LETTER);
      const { manifest } = told(await loadManifest(world.folder));
      expect(manifest.slots.map((slot) => isCurrentSlot(slot) && slot.former)).toEqual([undefined]);
    }
    expect(opened).toEqual(new Set(['before', 'after']));
  });

  it('cut off between the slot and the rows, the next opening brings the rows after it', async () => {
    const { world, service } = await withLetter();
    await lock(service);
    await cutChangeOfPassphrase(world, ANNA, NEW_PASSPHRASE);
    const next = world.start();
    expect((await next.handlers['vault.unlock'](ANNA)).ok).toBe(false);
    told(await next.handlers['vault.unlock'](ANEW));
    expect(await letterOf(next)).toBe(LETTER);
    const known = [...((await next.current()?.db.read(publicKeys)) ?? new Map()).values()];
    expect(known).toEqual([next.current()?.keys.identity.publicKey]);
  });
});

async function stepsOfChange(counting: ReturnType<typeof diskThatDies>): Promise<number> {
  const { world, service } = await withLetter();
  await lock(service);
  const counted = world.start({ disk: counting });
  told(await counted.handlers['vault.unlock'](ANNA));
  const before = counting.steps.length;
  told(await counted.handlers['profiles.changePassphrase'](CHANGE));
  return counting.steps.length - before;
}
