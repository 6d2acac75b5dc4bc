// The database port over one SQLite connection: turns instead of locks, transactions that are whole or not there.

import { checkDatabase } from './check-database.ts';
import { StorageError, type Database, type Reader, type Writer } from './database.ts';
import type { Connection } from './engine.ts';
import { makeFile, syncFile } from './durable-files.ts';
import { removeCopies } from './migrate.ts';
import { createStatements, type Statements } from './statements.ts';
import { guarded, guardedAsync } from './storage-faults.ts';
import { createTurns, type Turn } from './turns.ts';

export function createDatabase(connection: Connection): Database {
  const turns = createTurns();
  const statements = createStatements(connection);
  return {
    read: (work) => turns.take((turn) => work(readerOf(statements, turn))),
    write: (work, committed) =>
      turns.take(async (turn) => {
        const value = await transact(connection, () => work(writerOf(connection, statements, turn)));
        turn.end();
        committed?.(value);
        return value;
      }),
    check: (signal) => turns.take(() => checkDatabase(connection, signal)),
    copyTo: (path) => turns.take(() => copyTo(connection, path)),
    settle: () => turns.take(async () => settle(connection)),
    dropCopies: () => guardedAsync(() => removeCopies(connection.name, null)),
    close: () => turns.take(async () => guarded(() => void connection.close())),
  };
}

async function transact<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  guarded(() => connection.exec('begin immediate'));
  try {
    const value = await work();
    guarded(() => connection.exec('commit'));
    return value;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (connection.inTransaction) guarded(() => connection.exec('rollback'));
    throw error;
  }
}

function readerOf(statements: Statements, turn: Turn): Reader {
  const inTurn = (): Statements => {
    if (turn.over) throw new Error('used after its turn was over');
    return statements;
  };
  return {
    all: async (statement) => inTurn().all(statement),
    first: async (statement) => inTurn().first(statement),
    allBinary: async (statement) => inTurn().allBinary(statement),
  };
}

function writerOf(connection: Connection, statements: Statements, turn: Turn): Writer {
  return {
    ...readerOf(statements, turn),
    async run(statement) {
      if (turn.over) throw new Error('used after its turn was over');
      // After a fault SQLite may have rolled back: the next statement would then stand alone, committed at once.
      if (!connection.inTransaction) throw new StorageError('failed', new Error('the transaction is gone'));
      return statements.run(statement);
    },
  };
}

/** Page by page through the cipher: SQLite's own backup refuses encrypted files. */
function copyTo(connection: Connection, path: string): Promise<void> {
  return guardedAsync(async () => {
    await makeFile(path);
    connection.prepare('vacuum into ?').run(path);
    await syncFile(path);
  });
}

function settle(connection: Connection): void {
  const blocked = guarded(() => connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true }));
  if (blocked !== 0) throw new StorageError('busy');
}
