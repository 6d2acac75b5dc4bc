// Damaged files: whatever a flipped bit or a cut does to a file, nobody ever gets wrong data from it. Either the
// program says that something is damaged, or it was of no consequence and everything reads as it was written.

import { randomBytes, randomInt } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { CHUNK_BYTES } from '../../../electron/host/db/container-format.ts';
import { kept } from '../../support/containers.ts';
import { clock, newKey, openTemp, tempFolder } from '../../support/storage.ts';

/** Turns one bit round, there and back around the work. */
async function withFlippedBit<T>(path: string, work: () => Promise<T>): Promise<T> {
  const position = randomInt(statSync(path).size);
  const mask = 1 << randomInt(8);
  flip(path, position, mask);
  try {
    return await work();
  } finally {
    flip(path, position, mask);
  }
}

function flip(path: string, position: number, mask: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ mask;
  writeSync(file, byte, 0, 1, position);
  closeSync(file);
}

type Outcome = 'told' | 'as written' | 'wrong data';

/** A fault of the storage is an honest answer; any other throw is a bug and goes on. */
async function outcome(work: () => Promise<boolean>): Promise<Outcome> {
  try {
    return (await work()) ? 'as written' : 'wrong data';
  } catch (error) {
    if (error instanceof StorageError) return 'told';
    throw error;
  }
}

async function tally(times: number, once: () => Promise<Outcome>): Promise<Record<Outcome, number>> {
  const counts = { told: 0, 'as written': 0, 'wrong data': 0 };
  for (let i = 0; i < times; i += 1) counts[await once()] += 1;
  return counts;
}

it('150 in the database: none gives wrong rows, and nearly all are told', async () => {
  const path = join(tempFolder(), 'main.db');
  const key = newKey();
  const db = await openDatabase(path, key, { clock });
  await db.write(async (w) => {
    for (let i = 0; i < 300; i += 1) {
      const name = randomBytes(500).toString('hex');
      await w.run(
        sql`insert into profile (id, name, roles, created_at) values (${`p${i}`}, ${name}, '', ${i})`,
      );
    }
  });
  const everything = sql`select * from profile order by id`;
  const written = await db.read((r) => r.all(everything));
  await db.close();
  const before = readFileSync(path);

  const readAll = async (): Promise<boolean> => {
    const opened = await openDatabase(path, key, { clock });
    try {
      const findings = await opened.check();
      const rows = await opened.read((r) => r.all(everything));
      if (findings.length > 0) throw new StorageError('damaged');
      return JSON.stringify(rows) === JSON.stringify(written);
    } finally {
      await opened.close();
    }
  };
  expect(await outcome(readAll)).toBe('as written');
  const counts = await tally(150, () => withFlippedBit(path, () => outcome(readAll)));
  expect(counts['wrong data']).toBe(0);
  // Some bytes of the first page and pages that hold nothing any more are of no consequence.
  expect(counts.told).toBeGreaterThan(130);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('the check of an open database looks at the file, not at what is in memory', async () => {
  const path = join(tempFolder(), 'main.db');
  const db = await openTemp(path, newKey());
  const name = randomBytes(20_000).toString('hex');
  const everything = sql`select * from profile`;
  await db.write((w) =>
    w.run(sql`insert into profile (id, name, roles, created_at) values ('p', ${name}, '', 1)`),
  );
  await db.settle();
  expect(await db.check()).toEqual([]);
  await db.read((r) => r.all(everything));
  const position = statSync(path).size - 100;
  flip(path, position, 1);
  expect(await db.check()).not.toEqual([]);
  flip(path, position, 1);
  expect(await db.check()).toEqual([]);
});

it('100 in a film container: none gives wrong bytes', async () => {
  const original = randomBytes(4 * CHUNK_BYTES + 99);
  const cover = randomBytes(40_000);
  const { store, id, key, path } = await kept({ original, cover });
  const readAll = async (): Promise<boolean> => {
    const reader = await store.open(id, key);
    try {
      const film = await reader.read('original', 0, original.length);
      const picture = await reader.read('cover', 0, cover.length);
      return original.equals(film) && cover.equals(picture);
    } finally {
      await reader.close();
    }
  };
  expect(await outcome(readAll)).toBe('as written');
  const counts = await tally(100, () => withFlippedBit(path, () => outcome(readAll)));
  expect(counts['wrong data']).toBe(0);
  expect(counts.told).toBeGreaterThan(85);
});

it('cut short, neither gives wrong data: within a page or between two', async () => {
  const path = join(tempFolder(), 'main.db');
  const key = newKey();
  const db = await openDatabase(path, key, { clock });
  const long = randomBytes(100_000).toString('hex');
  await db.write((w) =>
    w.run(sql`insert into profile (id, name, roles, created_at) values ('p', ${long}, '', 1)`),
  );
  await db.close();
  const readRow = async (): Promise<boolean> => {
    const opened = await openDatabase(path, key, { clock });
    try {
      const row = await opened.read((r) => r.first(sql`select name from profile`));
      return row?.['name'] === long;
    } finally {
      await opened.close();
    }
  };
  expect(await outcome(readRow)).toBe('as written');
  await cutDown(path, 4096, readRow);

  const original = randomBytes(2 * CHUNK_BYTES);
  const film = await kept({ original });
  const readFilm = async (): Promise<boolean> => {
    const reader = await film.store.open(film.id, film.key);
    try {
      return original.equals(await reader.read('original', 0, original.length));
    } finally {
      await reader.close();
    }
  };
  expect(await outcome(readFilm)).toBe('as written');
  await cutDown(film.path, 16_384, readFilm);
});

/** Shorter and shorter, by turns in the middle of a page and at its edge. */
async function cutDown(path: string, pageBytes: number, read: () => Promise<boolean>): Promise<void> {
  for (let pages = Math.floor(statSync(path).size / pageBytes) - 1; pages > 0; pages -= 1) {
    for (const length of [pages * pageBytes + 1 + randomInt(pageBytes - 1), pages * pageBytes]) {
      truncateSync(path, length);
      expect(await outcome(read)).toBe('told');
    }
  }
}

it('a page that a crash tore on its way from the log into the file is taken from the log', async () => {
  const folder = tempFolder();
  const key = newKey();
  const db = await openDatabase(join(folder, 'main.db'), key, { clock });
  await db.write((w) =>
    w.run(sql`insert into profile (id, name, roles, created_at) values ('p', 'Noor', '', 1)`),
  );
  const crashed = join(folder, 'crashed.db');
  copyFileSync(join(folder, 'main.db'), crashed);
  copyFileSync(join(folder, 'main.db-wal'), `${crashed}-wal`);
  await db.close();
  appendFileSync(crashed, randomBytes(1000));
  const opened = await openDatabase(crashed, key, { clock });
  expect(await opened.check()).toEqual([]);
  expect(await opened.read((r) => r.first(sql`select name from profile`))).toEqual({ name: 'Noor' });
  await opened.close();
});
