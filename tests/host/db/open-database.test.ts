import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openEncrypted } from '../../../electron/host/db/engine.ts';
import { DATABASE_SETTINGS, openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { clock, faultOf, filesIn, newKey, openTemp, profileRow, tempFolder } from '../../support/storage.ts';

const OPENER = fileURLToPath(new URL('children/opener.ts', import.meta.url));

async function withOneRow(path: string, key: Uint8Array): Promise<void> {
  const db = await openDatabase(path, key, { clock });
  const { id, name } = profileRow('1', 'Noor');
  await db.write((w) =>
    w.run(sql`insert into profile (id, name, roles, created_at) values (${id}, ${name}, '', 1)`),
  );
  await db.close();
}

describe('opening the database', () => {
  it('keeps what was written, in one private file', async () => {
    const path = join(tempFolder(), 'main.db');
    const key = newKey();
    await withOneRow(path, key);
    const db = await openTemp(path, key);
    expect(await db.read((r) => r.all(sql`select id, name from profile`))).toEqual([
      { id: '1', name: 'Noor' },
    ]);
    expect(await db.check()).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('makes no shared-memory file, and no log is left after closing', async () => {
    const folder = tempFolder();
    const db = await openDatabase(join(folder, 'main.db'), newKey(), { clock });
    expect(filesIn(folder)).toEqual(['main.db', 'main.db-wal']);
    await db.close();
    expect(filesIn(folder)).toEqual(['main.db']);
  });

  it.each(['the first time', 'again'])('has every setting when opened %s', async (time) => {
    const path = join(tempFolder(), 'main.db');
    const key = newKey();
    if (time === 'again') await withOneRow(path, key);
    const connection = await openEncrypted(path, key, { settings: DATABASE_SETTINGS });
    const found = Object.fromEntries(
      DATABASE_SETTINGS.map(([name]) => [name, connection.pragma(name, { simple: true })]),
    );
    connection.close();
    expect(found).toEqual({
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      wal_autocheckpoint: 200,
    });
  });

  it('refuses to go on when a setting is not followed', async () => {
    const path = join(tempFolder(), 'main.db');
    // SQLite answers `delete` to this one and says nothing.
    const settings = [['journal_mode', 'OFF', 'off']] as const;
    expect(await faultOf(openEncrypted(path, newKey(), { settings }))).toBe('failed');
  });

  it('refuses another key and leaves the file as it was', async () => {
    const path = join(tempFolder(), 'main.db');
    const key = newKey();
    await withOneRow(path, key);
    expect(await faultOf(openDatabase(path, newKey(), { clock }))).toBe('wrong-key');
    const db = await openTemp(path, key);
    expect(await db.read((r) => r.first(sql`select count(*) as n from profile`))).toEqual({ n: 1 });
  });

  it('takes 32 bytes for a key and nothing else', async () => {
    const path = join(tempFolder(), 'main.db');
    await expect(openDatabase(path, new Uint8Array(16), { clock })).rejects.toThrow(RangeError);
  });

  it('leaves the key to its owner', async () => {
    const key = newKey();
    const before = Buffer.from(key);
    await openTemp(join(tempFolder(), 'main.db'), key);
    expect(key.equals(before)).toBe(true);
  });

  it('is told of a file that is no database, a missing folder, a folder in its place', async () => {
    const folder = tempFolder();
    writeFileSync(
      join(folder, 'main.db'),
      'geen database maar wel lang genoeg om er een te lijken'.repeat(99),
    );
    expect(await faultOf(openDatabase(join(folder, 'main.db'), newKey(), { clock }))).toBe('wrong-key');
    expect(await faultOf(openDatabase(join(folder, 'no', 'main.db'), newKey(), { clock }))).toBe('failed');
    expect(await faultOf(openDatabase(folder, newKey(), { clock }))).toBe('failed');
  });

  it('is open once: a second time here or in another process is refused', async () => {
    const path = join(tempFolder(), 'main.db');
    const key = newKey();
    const first = await openDatabase(path, key, { clock });
    expect(await faultOf(openDatabase(path, key, { clock }))).toBe('busy');
    const other = () =>
      spawnSync(process.execPath, [OPENER, path, key.toString('hex')], { encoding: 'utf8' });
    expect(other().stdout).toBe('busy');
    await first.close();
    expect(other().stdout).toBe('none');
  });
});
