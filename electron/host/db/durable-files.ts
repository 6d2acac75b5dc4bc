// Durable files: made private, and synced so that they survive a power cut.

import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './storage-faults.ts';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/**
 * Makes the folder where it is not there yet, in one that is; answers its path. Not recursive: Node would then
 * call a read-only disk "no such file".
 */
export async function makeFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { mode: PRIVATE_FOLDER });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return path;
}

/**
 * Makes an empty file that only its owner can read, unless it is there already. An existing one is not even
 * opened: closing it again would drop the locks this process holds on it (POSIX).
 */
export async function makeFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'wx', PRIVATE_FILE);
    await file.close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names in the folder durable. Windows has no such call; there NTFS journals them by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Moves a file within one volume; the new name survives a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}
