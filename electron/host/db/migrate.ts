// Migrate: brings a database to the newest tables, in one transaction and never back. A vault that holds
// something is copied first, encrypted with its own key.

import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../ports.ts';
import { StorageError } from './database.ts';
import { makeFile, renameDurably, syncFolder } from './durable-files.ts';
import type { Connection } from './engine.ts';
import type { Migration } from './migrations/index.ts';
import { guarded, guardedAsync } from './storage-faults.ts';

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
}

/** @throws StorageError `newer` when the database was written by a later version of the program. */
export async function migrate(connection: Connection, path: string, options: MigrateOptions): Promise<void> {
  const current = guarded(() => versionOf(connection));
  const newest = Math.max(...options.migrations.map((step) => step.version));
  if (current > newest) throw new StorageError('newer');
  const steps = options.migrations.filter((step) => step.version > current);
  if (steps.length === 0) return;
  if (current > 0) await guardedAsync(() => copyBefore(connection, path, newest));
  guarded(() => run(connection, steps, options.clock()));
  // Keeps the copy of this migration; older ones have done their duty.
  await guardedAsync(() => removeCopies(path, newest));
}

function versionOf(connection: Connection): number {
  const table = connection.prepare("select 1 from sqlite_master where name = 'schema_version'").get();
  if (table === undefined) return 0;
  const version = connection.prepare('select max(version) from schema_version').pluck().get();
  return typeof version === 'number' ? version : 0;
}

function run(connection: Connection, steps: readonly Migration[], at: number): void {
  const all = connection.transaction(() => {
    connection.exec(
      'create table if not exists schema_version (version bigint primary key, applied_at bigint not null)',
    );
    for (const step of steps) {
      for (const statement of step.statements) connection.exec(statement);
      connection
        .prepare('insert into schema_version (version, applied_at) values (?, ?)')
        .run(step.version, at);
    }
  });
  all.immediate();
}

const MARK = '.before-';

/** A copy counts only under its final name, so a crash halfway leaves no half copy behind as if it were whole. */
async function copyBefore(connection: Connection, path: string, version: number): Promise<void> {
  const copy = `${path}${MARK}${version}`;
  const unfinished = `${copy}.part`;
  await rm(unfinished, { force: true });
  try {
    await makeFile(unfinished);
    connection.prepare('vacuum into ?').run(unfinished);
    await renameDurably(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Copies made before a migration, of the database at this path. */
export async function copiesBefore(path: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name.startsWith(basename(path) + MARK))
    .map((name) => join(dirname(path), name));
}

/** Keeps the copy of this migration; older ones have done their duty. `keep` null: none. */
export async function removeCopies(path: string, keep: number | null): Promise<void> {
  const kept = keep === null ? null : `${path}${MARK}${keep}`;
  const copies = (await copiesBefore(path)).filter((copy) => copy !== kept);
  for (const copy of copies) await rm(copy);
  if (copies.length > 0) await syncFolder(dirname(path));
}
