// A vault's storage: database, journal, log and film containers, opened together.

import { join } from 'node:path';
import type { VaultId } from '../../../shared/domain/ids.ts';
import { createHeadFile } from '../audit/head-file.ts';
import { openTrail, type Trail } from '../audit/trail.ts';
import type { FormerLogKey } from '../audit/verify.ts';
import { createJournal } from '../db/create-journal.ts';
import type { Database, Reader } from '../db/database.ts';
import type { FilmStore } from '../db/film-container.ts';
import { createFilmStore } from '../db/film-store.ts';
import type { Committed, Journal } from '../db/journal.ts';
import { openDatabase } from '../db/open-database.ts';
import type { Disk } from '../disk/disk.ts';
import type { Clock, Ports } from '../ports.ts';
import { formerLogKeys } from './former-keys.ts';
import { deriveKey, wipe } from './keys.ts';
import { DATABASE_FILE } from './vault-files.ts';

export interface Storage {
  readonly db: Database;
  readonly journal: Journal;
  readonly audit: Trail;
  readonly films: FilmStore;
}

export interface StorageKeys {
  readonly vaultId: VaultId;
  /** Not kept: the caller may wipe it. */
  readonly database: Uint8Array;
  /** Is the log's from now on: wiped when the log ends, or here when nothing opens. */
  readonly audit: Uint8Array;
  /** Those that the log had before. */
  readonly formerAudit: (reader: Reader) => Promise<readonly FormerLogKey[]>;
}

/** Keys of their own for database and log, made from the one key of the vault. */
export async function openWith(
  open: OpenStorage,
  folder: string,
  vault: { readonly vaultId: VaultId; readonly vaultKey: Uint8Array },
  committed: Committed,
): Promise<Storage> {
  const { vaultId, vaultKey } = vault;
  const database = deriveKey(vaultKey, vaultId, 'database');
  try {
    const keys = {
      vaultId,
      database,
      audit: deriveKey(vaultKey, vaultId, 'audit'),
      formerAudit: (reader: Reader) => formerLogKeys(reader, vaultId, vaultKey),
    };
    return await open(folder, keys, committed);
  } finally {
    wipe(database);
  }
}

/** @throws StorageError */
export type OpenStorage = (folder: string, keys: StorageKeys, committed: Committed) => Promise<Storage>;

/** What the lines of the log tell of where they were written. */
export interface Whereabouts {
  readonly version: string;
  /** A random id of this installation. */
  readonly accessPoint: () => Promise<string>;
  /** Milliseconds of a clock that nobody can set. */
  readonly monotonic: Clock;
  readonly disk: Disk;
}

const BOOT_BYTES = 16;

export function createOpenStorage(ports: Ports, where: Whereabouts): OpenStorage {
  const boot = ports.randomBytes(BOOT_BYTES).toString('hex');
  return async (folder, { vaultId, database, audit: key, formerAudit }, committed) => {
    let db: Database | null = null;
    try {
      db = await openDatabase(join(folder, DATABASE_FILE), database, { clock: ports.clock });
      const audit = await openTrail({
        db,
        key,
        formerKeys: await db.read(formerAudit),
        head: createHeadFile(where.disk, folder, vaultId, key),
        place: {
          clock: ports.clock,
          monotonic: where.monotonic,
          boot,
          accessPoint: await where.accessPoint(),
          appVersion: where.version,
        },
        log: ports.log,
      });
      return {
        db,
        journal: createJournal(db, ports, audit, committed),
        audit,
        films: createFilmStore(folder),
      };
    } catch (error) {
      wipe(key);
      await db?.close();
      throw error;
    }
  };
}
