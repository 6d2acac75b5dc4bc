// The database port: asynchronous, and silent about which engine stands behind it. Only `host/db` knows that.

import type { Row } from '../../../shared/domain/history/changes.ts';
import type { Parameter, Sql } from './sql.ts';

/** A row with a column of bytes. The bytes are a copy, the caller's to wipe. */
export type BinaryRow = { readonly [column: string]: Parameter };

export interface Reader {
  /** Rows of text and numbers. @throws TypeError for a row with bytes: no act, and so no journal, may come to hold any. */
  all(statement: Sql): Promise<readonly Row[]>;
  first(statement: Sql): Promise<Row | null>;
  /** Rows that hold bytes too: sealed keys, which must never become text in memory. */
  allBinary(statement: Sql): Promise<readonly BinaryRow[]>;
}

export interface Writer extends Reader {
  /** Runs a statement that changes rows; answers how many it changed. */
  run(statement: Sql): Promise<number>;
}

export interface Database {
  /** Reads one consistent state: no write of another comes in between. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * One transaction, one at a time. Resolves only after the commit is synced to the disk; a throw rolls
   * everything back and is thrown on. Full disk and I/O faults come as `StorageError`, a broken rule of the
   * tables as `ConflictError`. `committed` is told right after the commit, before the next transaction begins.
   */
  write<T>(work: (writer: Writer) => Promise<T>, committed?: (value: T) => void): Promise<T>;
  /** Empty when every page and row can be read and is what was written. */
  check(signal?: AbortSignal): Promise<readonly string[]>;
  /**
   * Writes all rows as they now stand into a new file, encrypted with the same key, and syncs it. @throws StorageError
   */
  copyTo(path: string): Promise<void>;
  /** Folds the write-ahead log into the database file, and leaves nothing of it. */
  settle(): Promise<void>;
  /** Removes the copies from before migrations: they hold what was destroyed since. */
  dropCopies(): Promise<void>;
  close(): Promise<void>;
}

/** A fault of the storage itself, in the few kinds that people can do something about. */
export class StorageError extends Error {
  readonly kind: 'full' | 'read-only' | 'busy' | 'wrong-key' | 'damaged' | 'newer' | 'failed';

  constructor(kind: StorageError['kind'], cause?: unknown) {
    super(`storage: ${kind}`, { cause });
    this.name = 'StorageError';
    this.kind = kind;
  }
}

/** A row would have broken a rule of the tables: unique, foreign key or check. */
export class ConflictError extends Error {
  constructor(cause: unknown) {
    super('a rule of the tables would be broken', { cause });
    this.name = 'ConflictError';
  }
}
