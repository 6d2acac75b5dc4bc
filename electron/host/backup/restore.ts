// Puts a vault back from a set into a new folder. Who asks proves themselves to the set's own keys first; everything is
// copied, read back and held against the manifest; what was destroyed since is destroyed again before anybody sees it.
// Until all of that is done the folder bears the mark of unfinished work and is no vault.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Restored } from '../../../shared/contract/backup.ts';
import type { LogHead } from '../../../shared/domain/audit/chain.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { createHeadFile } from '../audit/head-file.ts';
import { StorageError } from '../db/database.ts';
import { makeFolder } from '../db/durable-files.ts';
import { openCopy } from '../db/open-copy.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import type { VaultDeps } from '../vault/deps.ts';
import { deriveKey, wipe } from '../vault/keys.ts';
import { takeLock, type HeldLock } from '../vault/lock-file.ts';
import { saveManifest } from '../vault/manifest-file.ts';
import { openVault, type OpenVault } from '../vault/open-vault.ts';
import { copyOwnKey, wipeOwnKey, type Proven } from '../vault/unlock.ts';
import {
  clearVaultFiles,
  DATABASE_FILE,
  makeVaultFolder,
  markFinished,
  markUnfinished,
} from '../vault/vault-files.ts';
import { filmsIn } from './clear-away.ts';
import type { Course } from './course.ts';
import { copyFile, hashFile, isSame, sizeIfThere } from './files.ts';
import { destroyedIn, familiesErasedIn, namedSets, type FoundSet } from './find-sets.ts';
import { filmPath, FILMS_FOLDER, setFolder } from './layout.ts';
import { changeMemory } from './memory.ts';
import { destructionRows } from './queries.ts';
import { replayDestruction, type Destroyed } from './replay.ts';
import { isAuthenticSet, readSetManifest, type FileFacts, type SetManifest } from './set-manifest.ts';
import { NOTHING_STANDS, standingRows } from './standing.ts';

export interface Restoring {
  readonly chosen: string;
  readonly backup: string;
  readonly set: string;
  readonly folder: string;
  readonly proven: Proven;
}

export interface RestoredVault extends Pick<Restored, 'withoutFilm' | 'destroyedAgain'> {
  readonly vault: OpenVault;
}

/** The keys that were proven are wiped; the open vault has its own. */
export async function restoreVault(
  deps: VaultDeps,
  asked: Restoring,
  course: Course,
): Promise<Result<RestoredVault>> {
  const { vaultKey, own, manifest } = asked.proven;
  const backupKey = deriveKey(vaultKey, manifest.vaultId, 'backup');
  try {
    const list = await readSetManifest(asked.backup, asked.set);
    const isOurs = typeof list === 'object' && isAuthenticSet(list, manifest.vaultId, backupKey);
    if (!isOurs) return refuse({ code: 'backup.damaged' });
    await makeVaultFolder(asked.folder);
    const lock = await takeLock(asked.folder, deps.ports);
    if (!lock.ok) return lock;
    return await underMark(deps, asked, lock.value, () =>
      restore(deps, { ...asked, list, backupKey, course }, lock.value),
    );
  } finally {
    wipe(backupKey, vaultKey);
    wipeOwnKey(own);
  }
}

/** What does not come to its end leaves nothing. */
async function underMark<T>(
  deps: VaultDeps,
  { folder }: Restoring,
  lock: HeldLock,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  let done: Result<T> | null = null;
  try {
    await clearVaultFiles(folder);
    await markUnfinished(deps.disk, folder);
    done = await work();
    if (done.ok) await markFinished(folder);
    return done;
  } finally {
    if (done?.ok !== true) {
      await clearVaultFiles(folder).catch(() => null);
      await lock.release();
    }
  }
}

interface Work extends Restoring {
  readonly list: SetManifest;
  readonly backupKey: Buffer;
  readonly course: Course;
}

async function restore(deps: VaultDeps, work: Work, lock: HeldLock): Promise<Result<RestoredVault>> {
  const { folder, backup, set, list, proven, backupKey, course } = work;
  const sets = await namedSets(backup, list.vaultId);
  const { destroyed, ...families } = await goneBy(work, sets);
  const films = list.films.filter((film) => !destroyed.has(film.id));
  course.expect(2 * (list.database.sizeBytes + films.reduce((sum, film) => sum + film.sizeBytes, 0)));
  const database = join(setFolder(backup, set), DATABASE_FILE);
  if (!(await bring(database, join(folder, DATABASE_FILE), list.database, course))) {
    return refuse({ code: 'backup.damaged' });
  }
  await guardedAsync(() => makeFolder(join(folder, FILMS_FOLDER)));
  const missing = new Set<RecordingId>(list.absent);
  for (const { id, ...facts } of films) {
    if (!(await bring(filmPath(backup, id), filmPath(folder, id), facts, course))) missing.add(id);
  }
  course.signal.throwIfAborted();
  await saveManifest(deps.disk, folder, proven.manifest);
  if (list.auditHead !== null) await saveHead(deps, work, list.auditHead);
  const { chosen } = work;
  const made = { id: set, at: list.createdAt, films: list.films.length, copied: 0, leftOut: [] };
  const place = { vault: folder, vaultId: list.vaultId, key: backupKey };
  await changeMemory(
    place,
    { folder: chosen, made },
    { disk: deps.disk, randomBytes: deps.ports.randomBytes },
  );
  const keys = { vaultKey: Buffer.from(proven.vaultKey), own: copyOwnKey(proven.own) };
  const opened = await openVault(deps, { ...proven, ...keys, folder, lock });
  if (!opened.ok) return opened;
  const since = await sinceThen(backup, sets, proven);
  return replay(deps, opened.value, { recordings: destroyed, ...families, ...since }, missing);
}

/**
 * A set from before the vault got another key cannot prove the ones after it, and what it would bring back must not
 * depend on that. Of a film that such a set says was destroyed the file must be gone: the run that made the set took it
 * away first. So a list that somebody made up destroys nothing that is there.
 */
async function goneBy({ backup, list, backupKey }: Work, sets: readonly FoundSet[]) {
  const isProven = ({ manifest }: FoundSet) => isAuthenticSet(manifest, list.vaultId, backupKey);
  const [proven, others] = [sets.filter(isProven), sets.filter((set) => !isProven(set))];
  const there = new Set<string>(await filmsIn(backup));
  const unproven = [...destroyedIn(others)].filter((id) => !there.has(id));
  return {
    destroyed: new Set([...destroyedIn(proven), ...unproven]),
    families: familiesErasedIn(proven),
    unprovenFamilies: familiesErasedIn(others),
  };
}

type Since = Pick<Destroyed, 'record' | 'standing'>;

/** By the newest copy of the records that opens: it tells most of what was destroyed and withdrawn, by whom and why. */
async function sinceThen(
  backup: string,
  sets: readonly FoundSet[],
  { vaultKey, manifest }: Proven,
): Promise<Since> {
  const key = deriveKey(vaultKey, manifest.vaultId, 'database');
  try {
    for (const { id } of sets) {
      const found = await rowsOf(join(setFolder(backup, id), DATABASE_FILE), key);
      if (found !== null) return found;
    }
    return { record: { destructions: [], requests: [] }, standing: NOTHING_STANDS };
  } finally {
    wipe(key);
  }
}

/** Null where the copy does not open or cannot be read: what was destroyed goes by the lists of the sets all the same. */
async function rowsOf(path: string, key: Uint8Array): Promise<Since | null> {
  try {
    const copy = await openCopy(path, key);
    try {
      return await copy.read(async (reader) => ({
        record: await destructionRows(reader),
        standing: await standingRows(reader),
      }));
    } finally {
      await copy.close();
    }
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

/** A vault that cannot destroy again what was destroyed is closed again. */
async function replay(
  { ports }: VaultDeps,
  vault: OpenVault,
  destroyed: Destroyed,
  missing: ReadonlySet<RecordingId>,
): Promise<Result<RestoredVault>> {
  try {
    return ok({ vault, ...(await replayDestruction(vault.session, ports, destroyed, missing)) });
  } catch (error) {
    await vault.close();
    throw error;
  }
}

/** The log must not seem cut short, nor begin anew: it ends where it ended when the set was made. */
async function saveHead(deps: VaultDeps, { folder, list, proven }: Work, head: LogHead): Promise<void> {
  const key = deriveKey(proven.vaultKey, list.vaultId, 'audit');
  try {
    await createHeadFile(deps.disk, folder, list.vaultId, key).save(head, deps.ports.clock());
  } finally {
    wipe(key);
  }
}

/** False where it is not, or not whole, in the backup. @throws StorageError */
async function bring(from: string, to: string, meant: FileFacts, course: Course): Promise<boolean> {
  return guardedAsync(async () => {
    if ((await sizeIfThere(from)) === null) return false;
    const isWhole =
      isSame(await copyFile(from, to, course), meant) && isSame(await hashFile(to, course), meant);
    if (!isWhole) await rm(to);
    return isWhole;
  });
}
