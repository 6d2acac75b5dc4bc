// The manifest as part of a transaction: it changes just before the commit, and back when that fails. The room for both
// is taken beforehand, because on a full disk a file can be renamed but none can be written.

import { join } from 'node:path';
import { guardedAsync } from '../db/storage-faults.ts';
import type { Disk } from '../disk/disk.ts';
import { isSame, MANIFEST_COPY, MANIFEST_FILE, readOne } from './manifest-file.ts';
import { writeManifest, type Manifest } from './manifest.ts';

/** In the order in which they are replaced: at every moment one of the two can be opened. */
const NAMES = [MANIFEST_FILE, MANIFEST_COPY];
/** What the files are called while they wait: the new ones, and the old ones should it have to go back. */
const NEW = '.new';
const OLD = '.old';

export interface ManifestExchange {
  readonly disk: Disk;
  readonly folder: string;
  readonly before: Manifest;
  readonly after: Manifest;
  /** Told when the old one could not be put back. */
  readonly stuck: (error: unknown) => void;
}

/**
 * Runs work that calls `place` as the last thing before its commit. When the work throws, the old manifest stands. Cut
 * off in between, the old or the new one does, whole. @throws StorageError; whatever the work throws
 */
export async function exchangeManifest<T>(
  exchange: ManifestExchange,
  work: (place: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { disk, folder, before, after, stuck } = exchange;
  let isTouched = false;
  try {
    await prepare(disk, folder, NEW, after);
    await prepare(disk, folder, OLD, before);
    return await work(async () => {
      isTouched = true;
      await put(disk, folder, NEW);
    });
  } catch (error) {
    if (isTouched) await put(disk, folder, OLD).catch(stuck);
    throw error;
  } finally {
    // Should this fail, the next opening does it.
    await clearExchange(disk, folder).catch(() => null);
  }
}

/** Removes what an exchange that was cut off left: it may open to a passphrase that was replaced. @throws StorageError */
export async function clearExchange(disk: Disk, folder: string): Promise<void> {
  await guardedAsync(async () => {
    for (const name of NAMES) {
      await disk.remove(join(folder, name + NEW));
      await disk.remove(join(folder, name + OLD));
    }
  });
}

/** Written, synced and read back before anything is replaced by it. */
async function prepare(disk: Disk, folder: string, ending: string, manifest: Manifest): Promise<void> {
  for (const name of NAMES) {
    await guardedAsync(() => disk.write(join(folder, name + ending), writeManifest(manifest)));
    if (!isSame(manifest, await readOne(folder, name + ending)))
      throw new Error('manifest was not written as meant');
  }
}

async function put(disk: Disk, folder: string, ending: string): Promise<void> {
  await guardedAsync(async () => {
    for (const name of NAMES) await disk.rename(join(folder, name + ending), join(folder, name));
    await disk.syncFolder(folder);
  });
}
