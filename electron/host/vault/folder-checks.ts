// May a vault be made in this folder? Every "no" comes before anything is written.

import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { codeOf, named } from '../db/storage-faults.ts';
import { cloudServiceOf } from './cloud-folders.ts';
import { isLockName } from './lock-file.ts';
import { MANIFEST_COPY, MANIFEST_FILE } from './manifest-file.ts';
import { UNFINISHED_FILE } from './vault-files.ts';

/** What systems put into folders by themselves. A lock alone is no content either: our first step was the last. */
const NOT_CONTENT = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

export async function holdsVault(folder: string): Promise<boolean> {
  const names = await listing(folder);
  return names !== null && isVault(names);
}

/**
 * The folder may be absent when its parent is there. `parents`: also that one may be absent, because the
 * program itself suggested the place.
 */
export async function checkNewFolder(folder: string, parents: boolean): Promise<Result<null>> {
  const real = await resolveLinks(folder);
  const service = cloudServiceOf(real);
  if (service !== null) return refuse({ code: 'vault.folder-cloud-synced', service });
  const names = await listing(folder);
  if (names === null) return checkParent(folder, parents);
  if (isVault(names)) return refuse({ code: 'vault.exists' });
  const content = names.filter((name) => !NOT_CONTENT.has(name) && !isLockName(name));
  if (content.length > 0 && !isUnfinished(names)) return refuse({ code: 'vault.folder-not-empty' });
  return checkWritable(folder);
}

/** The path without symbolic links, as far as it exists. */
export async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await resolveLinks(parent), basename(path));
  }
}

async function checkParent(folder: string, parents: boolean): Promise<Result<null>> {
  const parent = dirname(folder);
  if (await isFolder(parent)) return checkWritable(parent);
  if (!parents || parent === folder) return refuse({ code: 'vault.folder-missing' });
  return checkParent(parent, parents);
}

async function checkWritable(folder: string): Promise<Result<null>> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return ok(null);
  } catch {
    return refuse({ code: 'vault.folder-read-only' });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

function isVault(names: readonly string[]): boolean {
  return !isUnfinished(names) && (names.includes(MANIFEST_FILE) || names.includes(MANIFEST_COPY));
}

function isUnfinished(names: readonly string[]): boolean {
  return names.includes(UNFINISHED_FILE);
}

/** Null when there is no such folder; a file in its place counts as a folder that is not empty. */
async function listing(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) === 'ENOTDIR') return [basename(folder)];
    throw named(error);
  }
}
