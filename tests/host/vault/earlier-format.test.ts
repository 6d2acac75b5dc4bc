// A vault of format 1, as an earlier program left it: it opens, each person's keys move when that person comes in, and
// at every moment somebody can come in.

import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeDisk, type Disk } from '../../../electron/host/disk/disk.ts';
import { loadManifest, MANIFEST_COPY, MANIFEST_FILE } from '../../../electron/host/vault/manifest-file.ts';
import { isCurrentSlot, type Manifest } from '../../../electron/host/vault/manifest.ts';
import { publicKeys, sealTo, openSealed, type VaultService } from '../../../electron/host/vault/service.ts';
import {
  ANNA,
  BRAM,
  diskThatDies,
  lock,
  makeWorld,
  manifestFiles,
  NEW_PASSPHRASE,
  told,
  type World,
} from './world.ts';

const FROZEN = join(import.meta.dirname, '../../fixtures/manifests/format-1');

async function thawed(): Promise<{ world: World; recoveryKey: string }> {
  const world = await makeWorld();
  await mkdir(world.folder, { recursive: true });
  for (const name of [MANIFEST_FILE, MANIFEST_COPY, 'main.db', 'audit.head']) {
    await cp(join(FROZEN, name), join(world.folder, name));
  }
  const secrets: unknown = JSON.parse(await readFile(join(FROZEN, 'secrets.json'), 'utf8'));
  return { world, recoveryKey: z.object({ recoveryKey: z.string() }).parse(secrets).recoveryKey };
}

async function startOn(world: World, disk: Disk = nodeDisk): Promise<VaultService> {
  const service = world.start({ disk });
  told(await service.handlers['vault.choose']({ folder: 'suggested' }));
  return service;
}

async function manifestOf(world: World): Promise<Manifest> {
  const { manifest, whole } = told(await loadManifest(world.folder));
  expect(whole).toBe(true);
  return manifest;
}

const formsOf = ({ slots }: Manifest) => slots.map(isCurrentSlot);

describe('a vault of format 1', () => {
  it('opens to everyone, and moves person by person', async () => {
    const { world } = await thawed();
    const service = await startOn(world);
    expect((await manifestOf(world)).format).toBe(1);
    told(await service.handlers['vault.unlock'](ANNA));
    const halfway = await manifestOf(world);
    expect([halfway.format, ...formsOf(halfway)]).toEqual([2, true, false]);
    expect(told(await service.handlers['vault.verify']({})).damage).toEqual([]);
    await lock(service);
    told(await service.handlers['vault.unlock'](BRAM));
    expect(formsOf(await manifestOf(world))).toEqual([true, true]);
    await lock(service);
    for (const person of [ANNA, BRAM]) {
      told(await service.handlers['vault.unlock'](person));
      await lock(service);
    }
    expect(await manifestFiles(world)).toEqual([MANIFEST_FILE, MANIFEST_COPY]);
  });

  it('keeps each rater key as it was', async () => {
    const { world } = await thawed();
    const service = await startOn(world);
    told(await service.handlers['vault.unlock'](ANNA));
    const publicKey = service.current()?.keys.identity.publicKey ?? Buffer.alloc(0);
    const letter = sealTo(publicKey, Buffer.from('hers'), 'a letter', randomBytes);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    const session = service.current();
    expect(session && openSealed(session.keys.identity, letter, 'a letter')?.toString()).toBe('hers');
    expect([...((await session?.db.read(publicKeys)) ?? [])].map(([who]) => who)).toEqual([session?.me.id]);
  });

  it('opens with the recovery key of its time, which has no rater key to give back', async () => {
    const { world, recoveryKey } = await thawed();
    const service = await startOn(world);
    told(await service.handlers['vault.unlock'](ANNA));
    const before = service.current()?.keys.identity.publicKey.toString('hex');
    await lock(service);
    told(
      await service.handlers['vault.recover']({ recoveryKey, name: ANNA.name, passphrase: NEW_PASSPHRASE }),
    );
    const session = service.current();
    expect(session?.keys.identity.publicKey.toString('hex')).not.toBe(before);
    // What colleagues seal from now on, they seal to the key that she has.
    const known = session && (await session.db.read(publicKeys)).get(session.me.id);
    expect(known?.equals(session?.keys.identity.publicKey ?? Buffer.alloc(0))).toBe(true);
    await lock(service);
    told(await service.handlers['vault.unlock']({ ...ANNA, passphrase: NEW_PASSPHRASE }));
    await lock(service);
    told(await service.handlers['vault.unlock'](BRAM));
  });

  it('is not changed by a wrong passphrase', async () => {
    const { world } = await thawed();
    const before = await readFile(join(world.folder, MANIFEST_FILE), 'utf8');
    expect((await world.start().handlers['vault.unlock']({ ...ANNA, passphrase: NEW_PASSPHRASE })).ok).toBe(
      false,
    );
    expect(await readFile(join(world.folder, MANIFEST_FILE), 'utf8')).toBe(before);
  });

  it('opens whenever the power goes while somebody’s keys move', async () => {
    const full = await thawed();
    const counting = diskThatDies(Number.MAX_SAFE_INTEGER);
    const counted = await startOn(full.world, counting);
    told(await counted.handlers['vault.unlock'](ANNA));
    const steps = counting.steps.length;
    expect(steps).toBeGreaterThan(5);
    for (let at = 0; at < steps; at += 1) {
      const { world } = await thawed();
      const service = await startOn(world, diskThatDies(at));
      // Whatever comes of it, the next start finds a vault that both can open, of one format or the other.
      await service.handlers['vault.unlock'](ANNA).catch(() => null);
      await service.close().catch(() => null);
      world.now += 60_000;
      const next = await startOn(world);
      for (const person of [ANNA, BRAM]) {
        told(await next.handlers['vault.unlock'](person));
        await lock(next);
      }
      expect(formsOf(await manifestOf(world))).toEqual([true, true]);
      expect(await manifestFiles(world)).toEqual([MANIFEST_FILE, MANIFEST_COPY]);
    }
  });
});
