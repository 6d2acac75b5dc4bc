// Checks a database from its own file, not from memory: structure, references, and every row of every table.

import type { Connection } from './engine.ts';
import { pacer } from './slices.ts';
import { asBinaryRow, asRow } from './statements.ts';
import { codeOf } from './storage-faults.ts';
import { hasTornPage } from './torn-page.ts';

const ROWS_PER_SLICE = 500;

/** Findings in words for the technical reader; empty when all is well. @throws the signal's reason */
export async function checkDatabase(
  connection: Connection,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const findings: string[] = [];
  const look = async (work: () => Promise<readonly string[]> | readonly string[]): Promise<void> => {
    try {
      findings.push(...(await work()));
    } catch (error) {
      signal?.throwIfAborted();
      findings.push(codeOf(error) ?? String(error));
    }
  };
  await look(() => forgetCachedPages(connection));
  await look(() => (hasTornPage(connection) ? ['the file ends within a page'] : []));
  await look(() => integrity(connection));
  await look(() => references(connection));
  for (const table of tablesOf(connection)) await look(() => everyRow(connection, table, signal));
  return findings;
}

/** Pages in the log or in the cache would hide what became of the file. */
function forgetCachedPages(connection: Connection): readonly string[] {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // A full disk is no damage; what stands in the log is then checked there.
    if (codeOf(error) !== 'SQLITE_FULL') throw error;
  }
  connection.pragma('shrink_memory');
  return [];
}

function integrity(connection: Connection): readonly string[] {
  const lines = connection.prepare('pragma integrity_check').pluck().all();
  return lines.map(String).filter((line) => line !== 'ok');
}

function references(connection: Connection): readonly string[] {
  return connection
    .prepare('pragma foreign_key_check')
    .raw()
    .all()
    .map((broken) => `reference broken: ${JSON.stringify(broken)}`);
}

function tablesOf(connection: Connection): readonly string[] {
  try {
    return connection
      .prepare("select name from sqlite_master where type = 'table'")
      .pluck()
      .all()
      .map(String);
  } catch {
    // The catalogue itself cannot be read: the integrity check has already said so.
    return [];
  }
}

/** Through the same door as every other reading: what the program could not take is a finding too. */
async function everyRow(
  connection: Connection,
  table: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const pace = pacer(ROWS_PER_SLICE);
  const asKept = holdsBytes(connection, table) ? asBinaryRow : asRow;
  for (const row of connection.prepare(`select * from "${table}"`).iterate()) {
    asKept(row);
    await pace();
    signal?.throwIfAborted();
  }
  return [];
}

function holdsBytes(connection: Connection, table: string): boolean {
  const types = connection.prepare('select type from pragma_table_info(?)').pluck().all(table);
  return types.includes('bytea');
}
