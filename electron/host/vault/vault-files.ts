// The files of a vault: what they are called, and how all of them are removed without touching anything else.

import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_FILE } from '../audit/head-file.ts';
import { syncFolder } from '../db/durable-files.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import type { Disk } from '../disk/disk.ts';
import { ATTEMPTS_FILE } from './attempts.ts';
import { isLockName, LOCK_FILE } from './lock-file.ts';
import { MANIFEST_FILE } from './manifest-file.ts';

export const DATABASE_FILE = 'main.db';
export const RECORDINGS_FOLDER = 'rec';
export const INCOMING_FOLDER = 'incoming';
/** What the vault knows of its backups. */
export const BACKUP_MEMORY_FILE = 'backup.meta';

/** Stands in a folder while a vault is made or removed there: what it holds is nobody's work and may go. */
export const UNFINISHED_FILE = 'UNFINISHED';

const OWNER_ONLY_FOLDER = 0o700;
/** With what stands beside them: copies, half-written ones, logs of the database. */
const BEGINNINGS = [DATABASE_FILE, MANIFEST_FILE, ATTEMPTS_FILE, HEAD_FILE, BACKUP_MEMORY_FILE];
const FOLDERS = [RECORDINGS_FOLDER, INCOMING_FOLDER];

export async function makeVaultFolder(folder: string): Promise<void> {
  await guardedAsync(async () => mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER }));
}

export async function markUnfinished(disk: Disk, folder: string): Promise<void> {
  await guardedAsync(async () => {
    await disk.write(join(folder, UNFINISHED_FILE), '');
    await disk.syncFolder(folder);
  });
}

export async function markFinished(folder: string): Promise<void> {
  await guardedAsync(async () => {
    await rm(join(folder, UNFINISHED_FILE), { force: true });
    await syncFolder(folder);
  });
}

/** Everything of a vault but its lock. For a folder that bears the mark, which goes last. */
export async function clearVaultFiles(folder: string): Promise<void> {
  await guardedAsync(async () => {
    for (const name of await readdir(folder)) {
      if (!isOurs(name)) continue;
      await rm(join(folder, name), { recursive: true, force: true });
    }
  });
  await markFinished(folder);
}

/** The folder itself goes too when nothing else is in it. */
export async function removeEmptyFolder(folder: string): Promise<void> {
  await rm(join(folder, LOCK_FILE), { force: true });
  await rmdir(folder).catch(() => null);
}

function isOurs(name: string): boolean {
  if (isLockName(name)) return name !== LOCK_FILE;
  return FOLDERS.includes(name) || BEGINNINGS.some((start) => name.startsWith(start));
}
