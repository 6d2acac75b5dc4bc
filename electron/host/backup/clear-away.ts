// Clears away what a backup need not hold any more: old sets, and films that no set refers to.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generationsToKeep } from '../../../shared/domain/backup/generations.ts';
import { syncFolder } from '../db/durable-files.ts';
import { namesIn } from './files.ts';
import { ownSets } from './find-sets.ts';
import { FILMS_FOLDER, filmPath, setFolder, SETS_FOLDER } from './layout.ts';
import type { Run } from './run.ts';

const FILM_NAME = /^([0-9a-f]{32})\.rec$/u;

/** Sets of which the manifest cannot be read are not ours to judge: they stay. */
export async function clearAway(run: Run): Promise<void> {
  const { backup, vaultId, backupKey, formerBackupKeys, ports } = run;
  const sets = await ownSets(backup, vaultId, backupKey, ...formerBackupKeys);
  const kept = generationsToKeep(sets, ports.clock());
  for (const set of sets) {
    if (!kept.includes(set)) await rm(setFolder(backup, set.id), { recursive: true, force: true });
  }
  await syncFolder(join(backup, SETS_FOLDER));
  const needed = new Set<string>(kept.flatMap(({ manifest }) => manifest.films.map((film) => film.id)));
  const unneeded = (await filmsIn(backup)).filter((id) => !needed.has(id));
  await removeFilms(backup, new Set(unneeded));
}

export async function removeFilms(backup: string, ids: ReadonlySet<string>): Promise<void> {
  const found = (await filmsIn(backup)).filter((id) => ids.has(id));
  for (const id of found) await rm(filmPath(backup, id), { force: true });
  if (found.length > 0) await syncFolder(join(backup, FILMS_FOLDER));
}

/** The ids of films that stand in the backup. */
export async function filmsIn(backup: string): Promise<readonly string[]> {
  const names = await namesIn(join(backup, FILMS_FOLDER));
  return names.flatMap((name) => FILM_NAME.exec(name)?.[1] ?? []);
}
