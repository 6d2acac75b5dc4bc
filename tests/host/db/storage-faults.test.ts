import { describe, expect, it } from 'vitest';
import { ConflictError, StorageError } from '../../../electron/host/db/database.ts';
import { guarded, guardedAsync, named } from '../../../electron/host/db/storage-faults.ts';

const fault = (code: string): Error => Object.assign(new Error('fault'), { code });

describe('faults of engine and file system', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_LOCKED_SHAREDCACHE', 'busy'],
    ['EBUSY', 'busy'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_IOERR_WRITE', 'failed'],
    ['SQLITE_CANTOPEN', 'failed'],
    ['EIO', 'failed'],
    ['ENOENT', 'failed'],
  ])('%s is %s', (code, kind) => {
    const cause = fault(code);
    expect(named(cause)).toEqual(expect.objectContaining({ name: 'StorageError', kind, cause }));
  });

  it('a broken rule of the tables is a conflict', () => {
    expect(named(fault('SQLITE_CONSTRAINT_UNIQUE'))).toBeInstanceOf(ConflictError);
  });

  it('bugs stay what they are', () => {
    for (const bug of [fault('SQLITE_ERROR'), fault('SQLITE_MISUSE'), new TypeError('bug'), 'text', null]) {
      expect(named(bug)).toBe(bug);
    }
    const known = new StorageError('newer');
    expect(named(known)).toBe(known);
  });

  it('come out of guarded work, now or later', async () => {
    const fail = (): never => {
      throw fault('SQLITE_FULL');
    };
    expect(() => guarded(fail)).toThrow(StorageError);
    await expect(guardedAsync(async () => fail())).rejects.toThrow(StorageError);
    expect(guarded(() => 1)).toBe(1);
    expect(await guardedAsync(async () => 2)).toBe(2);
  });
});
