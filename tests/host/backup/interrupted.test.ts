// A backup that does not come to its end: killed, cancelled, locked, on a full disk, on a disk pulled out. The set that
// was there stays whole, and nothing half is taken for one.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { refusalOf, told } from '../../support/scenes.ts';
import { backupOf, filled, filmsIn, restore, setsOf, started, type Scene } from './scene.ts';
import { ANNA, FILM_BYTES } from './world.ts';

const KILLED = fileURLToPath(new URL('killed-backup.ts', import.meta.url));
const half = (world: Scene) => path.join(backupOf(world), 'half');

/** Once the records are copied and the films are still to come. */
function midway(world: Scene, then: () => void): void {
  const db = world.vault.current()?.db;
  if (db === undefined) throw new Error('not open');
  const copyTo = db.copyTo.bind(db);
  vi.spyOn(db, 'copyTo').mockImplementation(async (place) => {
    await copyTo(place);
    then();
  });
}

describe('killed without warning', () => {
  it('at any step, the former set is whole and can be restored, and the next run goes on', async () => {
    const world = await filled();
    await world.backup();
    const sets = setsOf(world);
    await world.addFilm('V-0003');
    told(await world.handlers['vault.lock']({}));
    let killed = 0;
    for (let step = 0; ; step += 1) {
      const child = spawnSync(process.execPath, [KILLED, world.home, String(step)], { encoding: 'utf8' });
      if (child.signal !== 'SIGKILL') {
        expect(child.stdout).toMatch(/^whole after \d+$/u);
        break;
      }
      killed += 1;
      expect(setsOf(world)).toEqual(sets);
    }
    expect(killed).toBeGreaterThan(8);
    expect(existsSync(half(world))).toBe(false);
    expect(setsOf(world)).toHaveLength(2);
    const [former = ''] = sets;
    told(await restore(world, path.join(world.home, 'terug'), { set: former }));
    expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
  }, 120_000);
});

describe('stopped on purpose', () => {
  it('cancelling clears what was begun', async () => {
    const world = await filled();
    await world.backup();
    const sets = setsOf(world);
    midway(world, () => {
      for (const id of world.jobs.keys()) void world.handlers['jobs.cancel']({ id });
    });
    await world.addFilm('V-0003');
    expect(await world.backup()).toMatchObject({ state: 'cancelled', refusal: null });
    expect(setsOf(world)).toEqual(sets);
    expect(existsSync(half(world))).toBe(false);
  });

  it('so does locking', async () => {
    const world = await filled();
    await world.backup();
    const sets = setsOf(world);
    midway(world, () => void world.handlers['vault.lock']({}));
    expect(await world.backup()).toMatchObject({ state: 'cancelled' });
    told(await world.handlers['vault.lock']({}));
    expect(setsOf(world)).toEqual(sets);
    expect(existsSync(half(world))).toBe(false);
    told(await world.handlers['vault.unlock'](ANNA));
  });
});

describe('refused before it begins', () => {
  it.each([
    ['inside the vault', 'backup.inside-vault', (w: Scene) => path.join(w.vaultFolder, 'rec')],
    ['the vault itself', 'backup.inside-vault', (w: Scene) => w.vaultFolder],
    ['a cloud folder', 'backup.cloud-synced', (w: Scene) => path.join(w.home, 'OneDrive', 'terug')],
    ['not there', 'backup.folder-missing', (w: Scene) => path.join(w.home, 'weg')],
  ])('%s', async (_, code, placeOf) => {
    const world = await filled();
    mkdirSync(path.join(world.home, 'OneDrive', 'terug'), { recursive: true });
    const folder = await world.folder(placeOf(world));
    expect(refusalOf(await world.handlers['backup.begin']({ folder }))).toBe(code);
    expect(told(await world.handlers['jobs.list']({}))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('a link into the vault', async () => {
    const world = await filled();
    const link = path.join(world.home, 'link');
    symlinkSync(path.join(world.vaultFolder, 'rec'), link);
    const folder = await world.folder(link);
    expect(refusalOf(await world.handlers['backup.begin']({ folder }))).toBe('backup.inside-vault');
  });

  it('nowhere to go, and nothing to test', async () => {
    const world = await filled();
    expect(refusalOf(await world.handlers['backup.begin']({ folder: 'same' }))).toBe('backup.folder-missing');
    expect(refusalOf(await world.handlers['backup.test']({ set: null }))).toBe('backup.none');
    const nothing = { folder: null, onVaultDisk: false, made: null, tested: null, due: 'never', sets: [] };
    expect(told(await world.handlers['backup.state']({}))).toEqual(nothing);
  });
});

function mount(folder: string, size: number): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${String(Math.ceil(size / 1024))}k`, 'tmpfs', folder];
  return spawnSync('mount', options).status === 0;
}

const mayMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(path.join(tmpdir(), 'backup-'));
  const may = mount(probe, 65_536);
  if (may) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true });
  return may;
})();

describe.skipIf(!mayMount)('on a small disk of its own (needs root on Linux)', () => {
  const smallDisk = (world: Scene, size: number) => {
    if (!mount(world.disk, size)) throw new Error('cannot mount');
    onTestFinished(() => void spawnSync('umount', ['-l', world.disk]));
  };

  it('says how much room is needed before it starts', async () => {
    const world = await filled();
    smallDisk(world, 3_000_000);
    const answer = await world.handlers['backup.begin']({ folder: await world.folder(world.disk) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'backup.no-room', free: 4 } });
    if (answer.ok || answer.error.code !== 'backup.no-room') throw new Error('not refused');
    expect(answer.error.needed).toBeGreaterThan(4);
    expect(readdirSync(world.disk)).toEqual([]);
  });

  it('filled by something else midway, it says so, clears what was begun, and keeps the former set', async () => {
    const world = await filled();
    smallDisk(world, 14_000_000);
    await world.backup();
    const sets = setsOf(world);
    const films = filmsIn(backupOf(world));
    await world.addFilm('V-0003');
    const ballast = path.join(world.disk, 'ballast');
    midway(world, () => {
      const { bavail, bsize } = statfsSync(world.disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - FILM_BYTES / 2)));
    });
    expect(await world.backup()).toMatchObject({ state: 'failed', refusal: { code: 'backup.full' } });
    expect(setsOf(world)).toEqual(sets);
    expect(filmsIn(backupOf(world))).toEqual(films);
    expect(existsSync(half(world))).toBe(false);
    expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
    rmSync(ballast);
    vi.restoreAllMocks();
    expect(await world.backup()).toMatchObject({ state: 'done' });
  });

  it('pulled out midway, it says so and the vault is as it was', async () => {
    const world = await filled();
    smallDisk(world, 14_000_000);
    midway(world, () => void spawnSync('umount', ['-l', world.disk]));
    expect(await world.backup()).toMatchObject({ state: 'failed', refusal: { code: 'backup.gone' } });
    expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
  });
});

it('another start of the program goes on with what was made', async () => {
  const world = await filled();
  await world.backup();
  await world.host.close();
  const again = started(world.home);
  told(await again.handlers['vault.unlock'](ANNA));
  const job = told(await again.handlers['backup.begin']({ folder: 'same' }));
  expect((await again.over(job)).state).toBe('done');
  expect(told(await again.handlers['backup.state']({})).made).toMatchObject({ films: 2, copied: 0 });
});
