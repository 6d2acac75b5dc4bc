// May a backup go into this folder, and does it fit? Every "no" comes before anything is written.

import { access, constants, stat, statfs } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { cloudServiceOf } from '../vault/cloud-folders.ts';
import { resolveLinks } from '../vault/folder-checks.ts';
import { DATABASE_FILE } from '../vault/vault-files.ts';
import { namesIn, sizeIfThere } from './files.ts';
import { FILMS_FOLDER } from './layout.ts';

/** Keys, list of files, and what a file system needs for names. */
const SMALL_THINGS_BYTES = 4 * 1024 * 1024;
const BYTES_PER_MEGABYTE = 1_000_000;

export async function checkDestination(chosen: string, vault: string): Promise<Result<null>> {
  const real = await resolveLinks(chosen);
  const service = cloudServiceOf(real);
  if (service !== null) return refuse({ code: 'backup.cloud-synced', service });
  if (`${real}${sep}`.startsWith(`${await resolveLinks(vault)}${sep}`)) {
    return refuse({ code: 'backup.inside-vault' });
  }
  if (!(await isFolder(real))) return refuse({ code: 'backup.folder-missing' });
  const mayWrite = await access(real, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return mayWrite ? ok(null) : refuse({ code: 'backup.read-only' });
}

/** `backup`: where the films of earlier sets lie, which need not be copied again. */
export async function checkRoom(chosen: string, backup: string, vault: string): Promise<Result<null>> {
  const there = new Set(await namesIn(join(backup, FILMS_FOLDER)));
  const films = (await namesIn(join(vault, FILMS_FOLDER))).filter((name) => !there.has(name));
  const paths = [DATABASE_FILE, `${DATABASE_FILE}-wal`, ...films.map((name) => join(FILMS_FOLDER, name))];
  let needed = SMALL_THINGS_BYTES;
  for (const path of paths) needed += (await sizeIfThere(join(vault, path))) ?? 0;
  const { bavail, bsize } = await statfs(chosen);
  const free = bavail * bsize;
  if (needed <= free) return ok(null);
  const inMegabytes = (bytes: number) => Math.ceil(bytes / BYTES_PER_MEGABYTE);
  return refuse({ code: 'backup.no-room', needed: inMegabytes(needed), free: inMegabytes(free) });
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
