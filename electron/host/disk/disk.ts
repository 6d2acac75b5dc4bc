// The disk, as far as small files go: written so that, whatever happens between, the old file or the new one
// stands there whole.

import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../db/durable-files.ts';
import { guardedAsync } from '../db/storage-faults.ts';

/** The steps of a safe write, apart, so that a test can fail at each of them. */
export interface Disk {
  /** Creates or overwrites a file that only its owner may read, and syncs it. */
  write(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Makes a rename in this folder last through a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** A file that is not there is removed already. */
  remove(path: string): Promise<void>;
}

const OWNER_ONLY = 0o600;

export const nodeDisk: Disk = {
  async write(path, text) {
    const file = await open(path, 'w', OWNER_ONLY);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  syncFolder,
  remove: (path) => rm(path, { force: true }),
};

/** Writes a whole file or leaves the old one. @throws StorageError */
export async function writeWhole(disk: Disk, path: string, text: string): Promise<void> {
  const half = `${path}.tmp`;
  await guardedAsync(async () => {
    await disk.write(half, text);
    await disk.rename(half, path);
    await disk.syncFolder(dirname(path));
  });
}
