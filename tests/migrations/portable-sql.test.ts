// The vault's records may one day stand on PostgreSQL: every statement stays within what it shares with SQLite.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/host/db/migrations/index.ts';

/** Words and forms that only SQLite knows, or that mean something else in PostgreSQL. */
const SQLITE_ONLY = [
  /\bpragma\b/i,
  /\bautoincrement\b/i,
  /\b(?:rowid|oid)\b/i,
  /\bstrict\b/i,
  /\bglob\b/i,
  /\b(?:ifnull|iif|printf|typeof|hex|randomblob|total|instr|char|unicode|quote|last_insert_rowid|changes)\s*\(/i,
  /\b(?:datetime|date|time|julianday|strftime|unixepoch)\s*\(/i,
  /\b(?:json|json_extract|json_each|group_concat)\s*\(/i,
  /\b(?:insert|update)\s+or\b/i,
  /\breplace\s+into\b/i,
  /\bsqlite_/i,
  /\b(?:integer|int|blob|real|datetime|boolean)\b/i,
  /\bcollate\s+(?:nocase|binary|rtrim)\b/i,
  /\bindexed\s+by\b/i,
  /\bvacuum\b|\battach\b|\bdetach\b/i,
  /==/,
  /[`[\]]/,
  /"/,
  /\?/,
  /\blimit\s+\S+\s*,/i,
] as const;

const foreign = (statement: string): string[] =>
  SQLITE_ONLY.filter((form) => form.test(statement)).map((form) => form.source);

describe('portable SQL', () => {
  it.each(
    migrations.flatMap(({ version, statements }) => statements.map((text) => [version, text] as const)),
  )('migration %i: %s', (_, statement) => expect(foreign(statement)).toEqual([]));

  it('statements of the features', () => {
    const found = hostFiles().flatMap((path) =>
      sqlIn(readFileSync(path, 'utf8')).flatMap((text) => foreign(text).map((form) => `${path}: ${form}`)),
    );
    expect(found).toEqual([]);
  });

  it('there are statements to look at', () => {
    expect(hostFiles().flatMap((path) => sqlIn(readFileSync(path, 'utf8'))).length).toBeGreaterThan(10);
  });

  it.each([
    'insert or ignore into t values (1)',
    'REPLACE INTO t values (1)',
    'create table t (id integer primary key autoincrement)',
    'create table t (id text primary key) without rowid',
    'create table t (id text) strict',
    "select datetime('now')",
    'select ifnull(a, b) from t',
    "select * from t where a glob 'x*'",
    'pragma user_version = 1',
    'select "name" from t',
  ])('notices %s', (statement) => expect(foreign(statement)).not.toEqual([]));
});

const HOST = join(import.meta.dirname, '../../electron/host');

function hostFiles(): string[] {
  return readdirSync(HOST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(HOST, name));
}

/** The texts of sql`…` templates, with a value in place of each parameter. */
function sqlIn(source: string): string[] {
  return [...source.matchAll(/\bsql`([^`]*)`/gu)].map((found) =>
    (found[1] ?? '').replaceAll(/\$\{[^}]*\}/gu, 'value'),
  );
}
