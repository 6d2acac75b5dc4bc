// Makes a backup. Everything is written under `half/` and read back there; the set gets its name last, together with
// its line in the log. Cut off anywhere, the sets that were there are there still.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupMade } from '../../../shared/domain/backup/backup.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { StorageError } from '../db/database.ts';
import { makeFolder, renameDurably, syncFolder } from '../db/durable-files.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import { forgetKeys } from '../vault/service.ts';
import { clearAway, removeFilms } from './clear-away.ts';
import { copyFilms, knownFilms, NotVerified, type CopiedFilms } from './copy-films.ts';
import { copyRecords, writeFile, type CopiedRecords } from './copy-records.ts';
import type { Course } from './course.ts';
import { isFolder } from './destination.ts';
import { destroyedIn, familiesErasedIn, ownSets, type FoundSet } from './find-sets.ts';
import { HALF_FOLDER, newSetId, SET_FILE, setFolder, SETS_FOLDER } from './layout.ts';
import { changeMemory } from './memory.ts';
import { destroyedRecordings, erasedFamilies } from './queries.ts';
import type { Run } from './run.ts';
import {
  isAuthenticSet,
  readSetManifest,
  SET_FORMAT,
  writeSetManifest,
  type SetBody,
} from './set-manifest.ts';

export async function makeBackup(run: Run, course: Course): Promise<Result<null>> {
  const half = join(run.backup, HALF_FOLDER);
  try {
    return await guardedAsync(async () => {
      await makeFolder(run.backup);
      await makeFolder(join(run.backup, SETS_FOLDER));
      await rm(half, { recursive: true, force: true });
      await makeFolder(half);
      const made = await makeSet(run, half, course);
      await afterwards(run, made);
      return ok(null);
    });
  } catch (error) {
    if (course.signal.aborted) throw error;
    return await refusalOf(run, error);
  } finally {
    // Best effort: what stays is cleared by the next run, and never read.
    await rm(half, { recursive: true, force: true }).catch(() => null);
  }
}

async function makeSet(run: Run, half: string, course: Course): Promise<BackupMade> {
  const earlier = await ownSets(run.backup, run.vaultId, run.backupKey, ...run.formerBackupKeys);
  // First of all: what was destroyed must not wait for a copy that may fail.
  await removeFilms(run.backup, await destroyed(run, earlier));
  const at = run.ports.clock();
  const id = newSetId(at, run.ports.randomBytes);
  const folder = await makeFolder(join(half, id));
  const records = await copyRecords(run, folder, course);
  try {
    const places = { vault: run.vault.folder, backup: run.backup, half };
    const copied = await copyFilms(places, records.films, knownFilms(earlier), course);
    course.enter('tidying');
    await nameSet(run, { id, at, folder, records, copied, earlier });
    return {
      id,
      at,
      films: copied.films.length,
      copied: copied.copied,
      leftOut: copied.absent.map(({ code }) => code),
    };
  } finally {
    forgetKeys(records.films);
  }
}

interface NewSet {
  readonly id: string;
  readonly at: number;
  readonly folder: string;
  readonly records: CopiedRecords;
  readonly copied: CopiedFilms;
  readonly earlier: readonly FoundSet[];
}

async function nameSet(run: Run, { id, at, folder, records, copied, earlier }: NewSet): Promise<void> {
  // Asked again: something may have been destroyed while the films were copied.
  const gone = await destroyed(run, earlier);
  await removeFilms(run.backup, gone);
  const body: SetBody = {
    format: SET_FORMAT,
    vaultId: run.vaultId,
    createdAt: at,
    programVersion: run.version,
    auditHead: records.auditHead,
    keys: records.keys,
    database: records.database,
    films: copied.films.filter((film) => !gone.has(film.id)),
    absent: copied.absent.map((film) => film.id),
    destroyed: [...gone],
    erasedFamilies: [...(await familiesErased(run, earlier))],
  };
  await writeFile(join(folder, SET_FILE), writeSetManifest(body, run.backupKey));
  await syncFolder(folder);
  const { audit, me } = run.session;
  const happening = { event: 'backup.make', userId: me.id, quantity: body.films.length } as const;
  await audit.noteWith(happening, () => renameDurably(folder, setFolder(run.backup, id)));
  const readBack = await readSetManifest(run.backup, id);
  if (typeof readBack !== 'object' || !isAuthenticSet(readBack, run.vaultId, run.backupKey)) {
    throw new NotVerified();
  }
}

async function destroyed(run: Run, sets: readonly FoundSet[]): Promise<ReadonlySet<RecordingId>> {
  const byLog = await run.session.db.read(destroyedRecordings);
  return new Set([...destroyedIn(sets), ...byLog]);
}

async function familiesErased(run: Run, sets: readonly FoundSet[]): Promise<ReadonlySet<CaseId>> {
  return new Set([...familiesErasedIn(sets), ...(await run.session.db.read(erasedFamilies))]);
}

/** The backup is made: what goes wrong from here on is no failure of it. */
async function afterwards(run: Run, made: BackupMade): Promise<void> {
  const { ports, disk, chosen, memory } = run;
  const steps = [
    () => clearAway(run),
    () => changeMemory(memory, { folder: chosen, made }, { disk, randomBytes: ports.randomBytes }),
  ];
  for (const step of steps) {
    await step().catch((error: unknown) => {
      const kind = error instanceof StorageError ? error.kind : 'bug';
      ports.log.event('backup.step-failed', { kind });
    });
  }
}

async function refusalOf(run: Run, error: unknown): Promise<Result<never>> {
  if (error instanceof NotVerified) return refuse({ code: 'backup.not-verified' });
  if (!(error instanceof StorageError)) throw error;
  // A disk that was pulled out fails in many ways; that its folder is gone tells it apart.
  if (!(await isFolder(run.backup))) return refuse({ code: 'backup.gone' });
  if (error.kind === 'full') return refuse({ code: 'backup.full' });
  if (error.kind === 'read-only') return refuse({ code: 'backup.read-only' });
  throw error;
}
