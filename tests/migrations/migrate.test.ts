import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../electron/host/db/database.ts';
import type { Migration } from '../../electron/host/db/migrations/index.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { sql } from '../../electron/host/db/sql.ts';
import { clock, faultOf, newKey, tempFolder } from '../support/storage.ts';

const TEN: Migration = {
  version: 10,
  statements: ['create table thing (id text primary key)', "insert into thing (id) values ('kept')"],
};
const TWENTY: Migration = {
  version: 20,
  statements: ['alter table thing add column colour text', "update thing set colour = 'blue'"],
};
const THIRTY: Migration = { version: 30, statements: ['create table other (id text primary key)'] };
const BROKEN: Migration = {
  version: 30,
  statements: ["update thing set colour = 'lost'", 'drop table thing', 'insert into nowhere values (1)'],
};

function vault(): {
  open: (...steps: Migration[]) => Promise<Database>;
  files: () => string[];
  path: string;
} {
  const folder = tempFolder();
  const path = join(folder, 'main.db');
  const key = newKey();
  return {
    path,
    open: (...steps) => openDatabase(path, key, { clock, migrations: steps }),
    files: () => readdirSync(folder).toSorted(),
  };
}

async function held(opening: Promise<Database>): Promise<{ versions: unknown[]; things: unknown }> {
  const db = await opening;
  const versions = await db.read((r) => r.all(sql`select version from schema_version order by version`));
  const things = await db.read((r) => r.all(sql`select * from thing`));
  await db.close();
  return { versions: versions.map((row) => row['version']), things };
}

describe('migrating', () => {
  it('a new database takes every step and needs no copy', async () => {
    const { open, files } = vault();
    expect(await held(open(TEN, TWENTY))).toEqual({
      versions: [10, 20],
      things: [{ id: 'kept', colour: 'blue' }],
    });
    expect(files()).toEqual(['main.db']);
  });

  it('takes only the steps that are new, once', async () => {
    const { open } = vault();
    expect(await held(open(TEN))).toEqual({ versions: [10], things: [{ id: 'kept' }] });
    expect(await held(open(TEN, TWENTY))).toMatchObject({ versions: [10, 20] });
    expect(await held(open(TEN, TWENTY))).toMatchObject({ versions: [10, 20] });
  });

  it('copies what it is about to change: encrypted, with the same key, from before the steps', async () => {
    const { open, files, path } = vault();
    await held(open(TEN));
    await held(open(TEN, TWENTY));
    expect(files()).toEqual(['main.db', 'main.db.before-20']);
    expect(readFileSync(`${path}.before-20`, 'latin1')).not.toContain('SQLite format');
    if (process.platform !== 'win32') expect(statSync(`${path}.before-20`).mode & 0o077).toBe(0);
  });

  it('drops older copies once the newer one has done its work', async () => {
    const { open, files } = vault();
    await held(open(TEN));
    await held(open(TEN, TWENTY));
    await held(open(TEN, TWENTY, THIRTY));
    expect(files()).toEqual(['main.db', 'main.db.before-30']);
  });

  it('refuses a database of a later version and leaves it alone', async () => {
    const { open } = vault();
    await held(open(TEN, TWENTY));
    expect(await faultOf(open(TEN))).toBe('newer');
    expect(await held(open(TEN, TWENTY))).toMatchObject({ things: [{ id: 'kept', colour: 'blue' }] });
  });

  it('a step that fails takes everything back: the version before still opens, and the copy is there', async () => {
    const { open, files } = vault();
    await held(open(TEN, TWENTY));
    await expect(open(TEN, TWENTY, BROKEN)).rejects.toThrow(/nowhere/u);
    expect(files()).toEqual(['main.db', 'main.db.before-30']);
    expect(await held(open(TEN, TWENTY))).toEqual({
      versions: [10, 20],
      things: [{ id: 'kept', colour: 'blue' }],
    });
    // A copy of an earlier try does not stand in the way of the next.
    expect(await held(open(TEN, TWENTY, THIRTY))).toMatchObject({ versions: [10, 20, 30] });
  });

  it('starts a copy anew that a crash left half made', async () => {
    const { open, files, path } = vault();
    await held(open(TEN));
    writeFileSync(`${path}.before-20.part`, 'half');
    await held(open(TEN, TWENTY));
    expect(files()).toEqual(['main.db', 'main.db.before-20']);
  });
});

it('the copy opens with the vault’s key as the vault was', async () => {
  const folder = tempFolder();
  const key = newKey();
  const open = (name: string, ...steps: Migration[]) =>
    openDatabase(join(folder, name), key, { clock, migrations: steps });
  await held(open('main.db', TEN));
  await held(open('main.db', TEN, TWENTY));
  expect(existsSync(join(folder, 'main.db.before-20'))).toBe(true);
  expect(await held(open('main.db.before-20', TEN))).toEqual({ versions: [10], things: [{ id: 'kept' }] });
});
