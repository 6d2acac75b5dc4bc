// Brings the records and the keys of a set into the backup: a copy of the database as it is at this moment, opened and
// checked where it stands, and the vault's manifest.

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogHead } from '../../../shared/domain/audit/chain.ts';
import { openCopy } from '../db/open-copy.ts';
import { MANIFEST_FILE } from '../vault/manifest-file.ts';
import { writeManifest } from '../vault/manifest.ts';
import { expectedFilms, type ExpectedFilm } from '../vault/service.ts';
import { DATABASE_FILE } from '../vault/vault-files.ts';
import { NotVerified } from './copy-films.ts';
import type { Course } from './course.ts';
import { hashFile } from './files.ts';
import { logHead } from './queries.ts';
import type { Run } from './run.ts';
import type { FileFacts } from './set-manifest.ts';

export interface CopiedRecords {
  readonly keys: FileFacts;
  readonly database: FileFacts;
  readonly auditHead: LogHead | null;
  /** By the copy itself, so that films and records belong together. Their keys are the caller's to wipe. */
  readonly films: readonly ExpectedFilm[];
}

export async function copyRecords(run: Run, folder: string, course: Course): Promise<CopiedRecords> {
  course.enter('records');
  const database = join(folder, DATABASE_FILE);
  await run.session.db.copyTo(database);
  const keys = join(folder, MANIFEST_FILE);
  await writeFile(keys, writeManifest(run.vault.manifest()));
  return {
    ...(await checkedCopy(database, run)),
    keys: await hashFile(keys, course),
    database: await hashFile(database, course),
  };
}

async function checkedCopy(
  path: string,
  { databaseKey, session }: Run,
): Promise<Pick<CopiedRecords, 'auditHead' | 'films'>> {
  const copy = await openCopy(path, databaseKey);
  try {
    if ((await copy.check()).length > 0) throw new NotVerified();
    return await copy.read(async (reader) => ({
      auditHead: await logHead(reader),
      films: await expectedFilms(reader, session),
    }));
  } finally {
    await copy.close();
  }
}

const OWNER_ONLY = 0o600;

/** Whole and synced, under a name that nobody reads yet. */
export async function writeFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}
