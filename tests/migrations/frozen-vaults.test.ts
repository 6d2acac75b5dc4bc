// Vaults that were frozen when their version was the newest: each must open today with all its rows, and a
// migration that was frozen must not change any more.

import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/host/db/migrations/index.ts';
import { DATABASE_SETTINGS, openDatabase } from '../../electron/host/db/open-database.ts';
import { openEncrypted } from '../../electron/host/db/engine.ts';
import { clock, newKey, openTemp, tempFolder } from '../support/storage.ts';
import { rowsOf } from './frozen-rows.ts';

const FROZEN = join(import.meta.dirname, '../fixtures/vaults');
const versions = readdirSync(FROZEN).map((name) => Number(name.slice(1)));

function thaw(version: number): { path: string; key: Buffer } {
  const path = join(tempFolder(), 'main.db');
  copyFileSync(join(FROZEN, `v${version}`, 'main.db'), path);
  const key = Buffer.from(readFileSync(join(FROZEN, `v${version}`, 'key.hex'), 'utf8').trim(), 'hex');
  return { path, key };
}

/** The statements that made the tables, as the database itself remembers them. */
async function schemaOf(path: string, key: Buffer): Promise<unknown> {
  const connection = await openEncrypted(path, key, { settings: DATABASE_SETTINGS });
  const schema = connection.prepare('select name, sql from sqlite_master order by name').all();
  connection.close();
  return schema;
}

describe.each(versions)('the vault of version %i', (version) => {
  it('opens and holds its rows', async () => {
    const { path, key } = thaw(version);
    const db = await openTemp(path, key);
    expect(await db.check()).toEqual([]);
    for (const [table, row] of rowsOf(version)) {
      const found = await db.read((r) => r.allBinary({ parts: [`select * from ${table}`], parameters: [] }));
      expect(found).toContainEqual(expect.objectContaining(row));
    }
  });

  it('was made by the migrations as they still are', async () => {
    const frozen = thaw(version);
    const path = join(tempFolder(), 'main.db');
    const key = newKey();
    const steps = migrations.filter((step) => step.version <= version);
    const made = await openDatabase(path, key, { clock, migrations: steps });
    await made.close();
    expect(await schemaOf(frozen.path, frozen.key)).toEqual(await schemaOf(path, key));
  });
});

/** Steps that never were the newest of a released program: the next one was released with them. */
const NEVER_NEWEST: readonly number[] = [30, 50, 60, 65, 70, 80, 90, 100, 120, 130, 140];

it('every released version is frozen too', () => {
  const released = migrations.map((step) => step.version).filter((one) => !NEVER_NEWEST.includes(one));
  expect(versions.toSorted((a, b) => a - b)).toEqual(released);
});
