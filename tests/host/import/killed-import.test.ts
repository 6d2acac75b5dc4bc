import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { clip } from '../../support/clips.ts';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../support/killed-import.ts');
const ports = { clock: () => 0, randomBytes };
const key = randomBytes(32);
const [person, caseId] = ['a'.repeat(32), 'b'.repeat(32)];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const db = await openDatabase(join(folder, 'main.db'), key, ports);
  await db.write(async (writer) => {
    await writer.run(
      sql`insert into profile (id, name, roles, created_at) values (${person}, 'Anna', '', 0)`,
    );
    await writer.run(sql`insert into care_case (id, code, created_at) values (${caseId}, 'G-001', 0)`);
  });
  await db.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function importIn(film: string, fatal: string): Promise<NodeJS.Signals | null> {
  const args = [PROGRAM, folder, key.toString('hex'), person, caseId, film, fatal];
  return run(process.execPath, args, { env: process.env }).then(
    () => null,
    (error: NodeJS.ErrnoException & { signal?: NodeJS.Signals }) => error.signal ?? null,
  );
}

async function recordings(): Promise<number> {
  const db = await openDatabase(join(folder, 'main.db'), key, ports);
  const row = await db.read((reader) => reader.first(sql`select count(*) as n from recording`));
  await db.close();
  return Number(row?.['n']);
}

test.each(['copying', 'converting', 'pictures', 'verifying', 'finishing'])(
  'an import that is killed while it is %s leaves nothing that the next start does not clear',
  async (phase) => {
    expect(await importIn(await clip('hevc'), phase)).toBe('SIGKILL');
    expect(await recordings()).toBe(0);
    const store = createFilmStore(folder);
    expect(await store.sweep(new Set())).toBe(1);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect(await store.list()).toEqual([]);
  },
);

test('the same process, not killed, imports the film', async () => {
  expect(await importIn(await clip('noSound'), 'never')).toBeNull();
  expect(await recordings()).toBe(1);
});
