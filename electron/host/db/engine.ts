// The engine: encrypted SQLite (SQLite3 Multiple Ciphers, AEGIS-256). The only file that imports the binding.
// Every connection is opened with its key, its settings are made and then read back.

import type { Database as SqliteDatabase, Statement as SqliteStatement } from 'better-sqlite3';
import Sqlite, { type KeyedDatabase } from 'better-sqlite3-multiple-ciphers';
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from './database.ts';
import { codeOf, guarded, named } from './storage-faults.ts';
import { hasTornPage } from './torn-page.ts';

export type Connection = SqliteDatabase;
export type Statement = SqliteStatement;

/** In the order in which they must be made: pragma, value asked, value that reading back must give. */
export type Settings = readonly (readonly [pragma: string, asked: string, readBack: string | number])[];

export interface OpenOptions {
  readonly settings: Settings;
  /** For files that exist and stay as they are. */
  readonly readOnly?: boolean;
  /** SQL run once the file is open: the tables of a new one. */
  readonly schema?: string;
}

export const KEY_BYTES = 32;
/** How long a connection waits for another process to let go of the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 1000;
/** Reads the first page, which is where a wrong key shows. */
const TOUCH = 'select count(*) from sqlite_master';
const CIPHER = 'aegis';

/**
 * Opens the file with a raw key of 32 bytes; makes it when it is not there, unless `readOnly`.
 * @throws StorageError `wrong-key` when the first page does not open with this key (or is itself damaged).
 */
export async function openEncrypted(
  path: string,
  key: Uint8Array,
  options: OpenOptions,
): Promise<Connection> {
  return openKeyed(path, key, options);
}

/**
 * Writes every page anew under another key, in one transaction: cut off at any moment, the file opens with the old key
 * or the new. @throws StorageError as `openEncrypted`, and `full`
 */
export async function rekeyEncrypted(
  path: string,
  key: Uint8Array,
  next: Uint8Array,
  options: OpenOptions,
): Promise<void> {
  const connection = await openKeyed(path, key, options);
  try {
    guarded(() => {
      const raw = rawKey(next);
      connection.rekey(raw);
      raw.fill(0);
      // What stands under the old key in the log and the file is written over now, not some time later.
      connection.pragma('wal_checkpoint(TRUNCATE)');
    });
  } finally {
    connection.close();
  }
}

async function openKeyed(path: string, key: Uint8Array, options: OpenOptions): Promise<KeyedDatabase> {
  let connection: KeyedDatabase | null = null;
  try {
    connection = new Sqlite(path, { readonly: options.readOnly ?? false, timeout: BUSY_TIMEOUT_MS });
    unlock(connection, key);
    applySettings(connection, options.settings);
    connection.exec(options.schema ?? TOUCH);
    if (hasTornPage(connection)) throw new StorageError('damaged', new Error('ends within a page'));
    return connection;
  } catch (error) {
    connection?.close();
    throw await explainOpening(error, path);
  }
}

/** The key goes in as bytes: as text of a PRAGMA it would stay behind in several copies in memory. */
function unlock(connection: KeyedDatabase, key: Uint8Array): void {
  connection.pragma(`cipher='${CIPHER}'`);
  const raw = rawKey(key);
  connection.key(raw);
  raw.fill(0);
}

const HEX_DIGITS = Buffer.from('0123456789abcdef');

/** `raw:` and 64 hex digits, written byte by byte so that no JavaScript string ever holds the key. */
function rawKey(key: Uint8Array): Buffer {
  if (key.length !== KEY_BYTES) throw new RangeError('a key has 32 bytes');
  const prefix = Buffer.from('raw:');
  const raw = Buffer.alloc(prefix.length + 2 * key.length);
  prefix.copy(raw);
  key.forEach((byte, i) => {
    raw[prefix.length + 2 * i] = HEX_DIGITS[byte >> 4] ?? 0;
    raw[prefix.length + 2 * i + 1] = HEX_DIGITS[byte & 15] ?? 0;
  });
  return raw;
}

/** SQLite ignores pragmas it does not know or cannot follow without a word; hence the reading back. */
function applySettings(connection: Connection, settings: Settings): void {
  for (const [pragma, asked] of settings) connection.pragma(`${pragma}=${asked}`);
  const expected: Settings = [
    ...settings,
    ['cipher', CIPHER, CIPHER],
    ['busy_timeout', '', BUSY_TIMEOUT_MS],
    ['mmap_size', '', 0],
  ];
  for (const [pragma, , readBack] of expected) {
    const found = connection.pragma(pragma, { simple: true });
    if (found !== readBack) throw new StorageError('failed', new Error(`${pragma} is ${String(found)}`));
  }
}

async function explainOpening(error: unknown, path: string): Promise<unknown> {
  const code = codeOf(error) ?? '';
  if (code === 'SQLITE_NOTADB') return new StorageError('wrong-key', error);
  // Where it may not write, SQLite opens to read and fails later, at the lock, with whatever that gives.
  const unclear = code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_IOERR');
  if (unclear && !((await mayWrite(path)) && (await mayWrite(dirname(path))))) {
    return new StorageError('read-only', error);
  }
  return named(error);
}

/** Also true of what is not there: that is another fault. */
async function mayWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    (error: unknown) => codeOf(error) === 'ENOENT',
  );
}
