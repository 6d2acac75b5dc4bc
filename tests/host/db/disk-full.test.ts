// A full disk: what was saved stays readable, what could not be saved is told and leaves nothing behind, and work
// goes on once there is room. On a small disk of its own (tmpfs), which only root on Linux may mount.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { migrations } from '../../../electron/host/db/migrations/index.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import {
  addProfile,
  clock,
  faultOf,
  filesIn,
  newKey,
  newRecordingId,
  openTemp,
  tempFolder,
  NO_LOG,
} from '../../support/storage.ts';

const DISK_KIB = 6 * 1024;

function mount(folder: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

/** A disk of 6 MiB; its folder goes when the test is over. */
function smallDisk(): string {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  if (!mount(folder, `size=${DISK_KIB}k`)) throw new Error('cannot mount');
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

const mayMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), 'terugblik-'));
  const may = mount(probe, 'size=64k');
  if (may) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true });
  return may;
})();

/** Leaves so many KiB of the disk free. */
function fillUpTo(folder: string, freeKiB: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - freeKiB * 1024)));
}

const makeRoom = (folder: string): void => rmSync(join(folder, 'ballast'));

describe.skipIf(!mayMount)('on a full disk (needs root on Linux)', () => {
  it('the database keeps every row that it said was saved, and goes on when there is room', async () => {
    const folder = smallDisk();
    const path = join(folder, 'main.db');
    const key = newKey();
    const db = await openDatabase(path, key, { clock });
    const journal = createJournal(db, { clock }, NO_LOG, () => {});
    fillUpTo(folder, 2 * 1024);
    let saved = 0;
    let fault = 'none';
    while (fault === 'none') {
      fault = await faultOf(addProfile(journal, String(saved), 'n'.repeat(2000)));
      if (fault === 'none') saved += 1;
    }
    expect(fault).toBe('full');
    expect(saved).toBeGreaterThan(10);
    const count = sql`select count(*) as n from profile`;
    expect(await db.read((r) => r.first(count))).toEqual({ n: saved });
    expect(await faultOf(addProfile(journal, 'x', 'n'.repeat(20_000)))).toBe('full');
    await db.close();

    const again = await openTemp(path, key);
    expect(await again.check()).toEqual([]);
    expect(await again.read((r) => r.first(count))).toEqual({ n: saved });
    makeRoom(folder);
    const goesOn = createJournal(again, { clock }, NO_LOG, () => {});
    expect(await faultOf(addProfile(goesOn, String(saved), 'n'.repeat(20_000)))).toBe('none');
    expect(await again.check()).toEqual([]);
    // The small disk goes before the database would be closed by itself.
    await again.close();
  });

  const levels = [0, 4, 16, 40, 100, 200, 400, 700, 1000, 1500, 2000, 2500, 3000];
  it.each(levels)('with %i KiB free a film either fits or leaves nothing', async (freeKiB) => {
    const folder = smallDisk();
    const store = createFilmStore(folder);
    fillUpTo(folder, freeKiB);
    const bytes = randomBytes(2_500_000);
    const write = async (id: string, key: Buffer): Promise<void> => {
      const writer = await store.create(id, key);
      try {
        for (let at = 0; at < bytes.length; at += 100_000) {
          await writer.append('original', bytes.subarray(at, at + 100_000));
        }
        await writer.seal();
        await store.keep(id);
      } catch (error) {
        await writer.discard();
        throw error;
      }
    };
    const fault = await faultOf(write(newRecordingId(), newKey()));
    if (freeKiB < 2600) {
      expect(fault).toBe('full');
      expect(filesIn(folder)).toEqual(['ballast']);
    } else expect(fault).toBe('none');
    makeRoom(folder);
    expect(await faultOf(write(newRecordingId(), newKey()))).toBe('none');
  });

  it('a vault that cannot be copied before its migration stays as it was', async () => {
    const folder = smallDisk();
    const path = join(folder, 'main.db');
    const key = newKey();
    const db = await openDatabase(path, key, { clock });
    await db.close();
    fillUpTo(folder, 40);
    const next = { version: 10_000, statements: ['create table more (id text primary key)'] };
    const opening = openDatabase(path, key, { clock, migrations: [...migrations, next] });
    expect(await faultOf(opening)).toBe('full');
    expect(filesIn(folder)).toEqual(['ballast', 'main.db']);
    const still = await openDatabase(path, key, { clock });
    expect(await still.check()).toEqual([]);
    await still.close();
  });
});

describe.skipIf(!mayMount)('on a disk that is read-only (needs root on Linux)', () => {
  it('opening says so, and changes nothing', async () => {
    const folder = smallDisk();
    const path = join(folder, 'main.db');
    const key = newKey();
    const db = await openDatabase(path, key, { clock });
    await db.close();
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    expect(await faultOf(openDatabase(path, key, { clock }))).toBe('read-only');
    expect(await faultOf(openDatabase(join(folder, 'new.db'), key, { clock }))).toBe('read-only');
    expect(await faultOf(createFilmStore(folder).create(newRecordingId(), key))).toBe('read-only');
  });
});

const RECORDER = fileURLToPath(new URL('children/recorder.ts', import.meta.url));

// In blocks of 512 bytes, as `ulimit` counts them in a plain shell.
describe.skipIf(process.platform === 'win32')('a limit on the size of files stops the writing', () => {
  it.each([
    // Blocks of 512 bytes: more than an empty vault takes, and less than a film does.
    ['of rows', 3000, 'rows'],
    ['of films', 3000, 'films'],
  ])('%s, and nothing that was promised is lost', async (_, blocks, what) => {
    const folder = tempFolder();
    const key = newKey();
    const command = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, RECORDER];
    const child = spawnSync('sh', [...command, folder, key.toString('hex'), what], { encoding: 'utf8' });
    expect(child.stderr).toMatch(/storage: (?:failed|full)/u);
    const rows = child.stdout.split('\n').filter((line) => line.startsWith('row ')).length;
    expect(rows).toBeGreaterThan(0);
    const db = await openTemp(join(folder, 'main.db'), key);
    expect(await db.check()).toEqual([]);
    expect(await db.read((r) => r.first(sql`select count(*) as n from profile`))).toEqual({ n: rows });
    expect(await createFilmStore(folder).sweep(new Set())).toBe(what === 'films' ? 1 : 0);
  });
});
