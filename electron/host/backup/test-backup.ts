// Tests a set of a backup: every file is read back and held against the manifest, the records are opened with their
// key and checked, and every film that the tester has the key of is decrypted to its last chunk.

import { join } from 'node:path';
import type { BackupTest } from '../../../shared/domain/backup/backup.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Damage } from '../../../shared/domain/vault/vault-state.ts';
import { checkContainer } from '../db/check-container.ts';
import { StorageError } from '../db/database.ts';
import { createFilmStore } from '../db/film-store.ts';
import { openCopy } from '../db/open-copy.ts';
import { MANIFEST_FILE } from '../vault/manifest-file.ts';
import { expectedFilms, forgetKeys, type ExpectedFilm } from '../vault/service.ts';
import { DATABASE_FILE } from '../vault/vault-files.ts';
import type { Course } from './course.ts';
import { hashIfThere, isSame } from './files.ts';
import { filmPath, setFolder } from './layout.ts';
import type { Run } from './run.ts';
import { isAuthenticSet, readSetManifest, type FileFacts, type SetManifest } from './set-manifest.ts';

type What = Damage['what'];

export type TestedSet = Pick<BackupTest, 'films' | 'damage'>;

/** `destroyed`: films that are gone on purpose. No damage when all is well. */
export async function testSet(
  run: Run,
  set: string,
  destroyed: ReadonlySet<RecordingId>,
  course: Course,
): Promise<TestedSet> {
  course.enter('reading-back');
  const manifest = await readSetManifest(run.backup, set);
  if (manifest === 'missing') return withoutList('missing');
  if (manifest === 'damaged') return withoutList('unreadable');
  if (!isAuthenticSet(manifest, run.vaultId, run.backupKey)) return withoutList('altered');
  course.expect(manifest.database.sizeBytes);
  for (const film of manifest.films) course.expect(film.sizeBytes);
  const folder = setFolder(run.backup, set);
  const keys = await compare(join(folder, MANIFEST_FILE), manifest.keys, course);
  const database = await compare(join(folder, DATABASE_FILE), manifest.database, course);
  const records = await readRecords(join(folder, DATABASE_FILE), run, course.signal);
  try {
    const damage = [
      ...damaged('manifest', keys, null),
      ...damaged('database', database ?? records.what, null),
      ...(await testFilms(run.backup, manifest, records.films, destroyed, course)),
    ];
    const all = [...manifest.films.map(({ id }) => id), ...manifest.absent];
    return { films: all.filter((id) => !destroyed.has(id)).length, damage };
  } finally {
    forgetKeys(records.films);
  }
}

/** Without a list that can be trusted there is nothing to hold the rest against. */
function withoutList(what: What): TestedSet {
  return { films: null, damage: [{ part: 'set', what, code: null }] };
}

async function testFilms(
  backup: string,
  manifest: SetManifest,
  records: readonly ExpectedFilm[],
  destroyed: ReadonlySet<RecordingId>,
  course: Course,
): Promise<readonly Damage[]> {
  const damage: Damage[] = [];
  const known = new Map(records.map((film) => [film.id, film]));
  for (const { id, ...facts } of manifest.films) {
    if (destroyed.has(id)) continue;
    const what =
      (await compare(filmPath(backup, id), facts, course)) ??
      (await open(backup, known.get(id), course.signal));
    damage.push(...damaged('recording', what, known.get(id)?.code ?? null));
  }
  // Known when the set was made, and told then; it is still so.
  for (const id of manifest.absent) {
    if (!destroyed.has(id)) damage.push(...damaged('recording', 'missing', known.get(id)?.code ?? null));
  }
  return damage;
}

/**
 * Null: well, or not to be told without the records, which is told of the records themselves, or without a key; of
 * such a film the whole file was held against the manifest.
 */
async function open(
  backup: string,
  film: ExpectedFilm | undefined,
  signal: AbortSignal,
): Promise<What | null> {
  if (film === undefined || film.key === 'others') return null;
  if (film.key === 'lost') return 'unreadable';
  const [found] = await checkContainer(createFilmStore(backup), film.id, film.key, film.parts, signal);
  return found ?? null;
}

async function compare(path: string, meant: FileFacts, course: Course): Promise<What | null> {
  const found = await hashIfThere(path, course);
  if (found === null) return 'missing';
  return isSame(found, meant) ? null : 'altered';
}

interface Records {
  readonly what: What | null;
  readonly films: readonly ExpectedFilm[];
}

async function readRecords(
  path: string,
  { databaseKey, session }: Run,
  signal: AbortSignal,
): Promise<Records> {
  const unreadable: Records = { what: 'unreadable', films: [] };
  try {
    const copy = await openCopy(path, databaseKey);
    try {
      const films = await copy.read((reader) => expectedFilms(reader, session));
      return { what: (await copy.check(signal)).length > 0 ? 'altered' : null, films };
    } finally {
      await copy.close();
    }
  } catch (error) {
    if (error instanceof StorageError && error.kind !== 'busy') return unreadable;
    throw error;
  }
}

function damaged(part: Damage['part'], what: What | null, code: string | null): readonly Damage[] {
  return what === null ? [] : [{ part, what, code }];
}
