// Storage faults: what SQLite and the file system say, in the few kinds that the rest of the host knows.

import { ConflictError, StorageError } from './database.ts';

/** Runs engine or file work; its faults come out as `StorageError` or `ConflictError`, bugs as they are. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw named(error);
  }
}

export async function guardedAsync<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(error);
  }
}

/** The fault by its kind; anything that is not a fault of the storage is answered unchanged. */
export function named(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof StorageError) return error;
  if (code.startsWith('SQLITE_CONSTRAINT')) return new ConflictError(error);
  const kind = code.startsWith('SQLITE_') ? ofEngine(code) : ofFileSystem(code);
  return kind === null ? error : new StorageError(kind, error);
}

export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Extended result codes: `SQLITE_IOERR_WRITE` is a kind of `SQLITE_IOERR`. https://sqlite.org/rescode.html */
function ofEngine(code: string): StorageError['kind'] | null {
  switch (code.split('_')[1]) {
    case 'FULL':
      return 'full';
    case 'BUSY':
    case 'LOCKED':
      return 'busy';
    // A page that fails its authentication tag. While opening, page one failing means the key (see engine.ts).
    case 'NOTADB':
    case 'CORRUPT':
      return 'damaged';
    case 'READONLY':
      return 'read-only';
    case 'CANTOPEN':
    case 'IOERR':
    case 'NOMEM':
      return 'failed';
    default:
      return null;
  }
}

function ofFileSystem(code: string): StorageError['kind'] | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    case 'EBUSY':
      return 'busy';
    case 'EIO':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EMFILE':
    case 'EFBIG':
      return 'failed';
    default:
      return null;
  }
}
