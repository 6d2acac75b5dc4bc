// Brings the films of a set into the backup, as the encrypted files they are. One that is there is read back and only
// copied again where it is not what it was; one that is new is copied, read back, and opened to its last chunk.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { checkContainer } from '../db/check-container.ts';
import { makeFolder, renameDurably } from '../db/durable-files.ts';
import { createFilmStore } from '../db/film-store.ts';
import type { ExpectedFilm } from '../vault/service.ts';
import type { Course } from './course.ts';
import { copyFile, hashFile, hashIfThere, isSame, sizeIfThere } from './files.ts';
import { FILMS_FOLDER, filmPath } from './layout.ts';
import type { FileFacts, SetManifest } from './set-manifest.ts';

export interface FilmFile extends FileFacts {
  readonly id: RecordingId;
}

export interface CopiedFilms {
  readonly films: readonly FilmFile[];
  readonly copied: number;
  /** Whose film could not be read in the vault, and never came into this backup. */
  readonly absent: readonly ExpectedFilm[];
}

export interface FilmPlaces {
  readonly vault: string;
  readonly backup: string;
  /** For what is not verified yet; empty at the start. */
  readonly half: string;
}

/** `known`: what the films of earlier sets must be. */
export async function copyFilms(
  places: FilmPlaces,
  wanted: readonly ExpectedFilm[],
  known: ReadonlyMap<string, FileFacts>,
  course: Course,
): Promise<CopiedFilms> {
  await makeFolder(join(places.backup, FILMS_FOLDER));
  await makeFolder(join(places.half, FILMS_FOLDER));
  const films: FilmFile[] = [];
  const absent: ExpectedFilm[] = [];
  let copied = 0;
  for (const film of wanted) {
    course.expect(2 * ((await sizeIfThere(filmPath(places.vault, film.id))) ?? 0));
  }
  for (const film of wanted) {
    const there = await whatIsThere(places, film.id, known.get(film.id) ?? null, course);
    const facts = there ?? (await copyFilm(places, film, course));
    if (there === null && facts !== null) copied += 1;
    if (facts === null) absent.push(film);
    else films.push({ id: film.id, ...facts });
  }
  return { films, copied, absent };
}

export function knownFilms(
  setsNewestFirst: readonly { readonly manifest: SetManifest }[],
): Map<string, FileFacts> {
  const known = new Map<string, FileFacts>();
  for (const { manifest } of setsNewestFirst) {
    for (const { id, ...facts } of manifest.films) if (!known.has(id)) known.set(id, facts);
  }
  return known;
}

/** Null where it has to be copied. A film that a run left before its end is held against the vault's own. */
async function whatIsThere(
  { vault, backup }: FilmPlaces,
  id: string,
  known: FileFacts | null,
  course: Course,
): Promise<FileFacts | null> {
  course.enter('reading-back');
  const found = await hashIfThere(filmPath(backup, id), course);
  if (found === null) return null;
  const meant = known ?? (await hashIfThere(filmPath(vault, id), course));
  return isSame(meant, found) ? found : null;
}

/** Null where the vault's own film is not, or not whole, there. */
async function copyFilm(places: FilmPlaces, film: ExpectedFilm, course: Course): Promise<FileFacts | null> {
  const half = filmPath(places.half, film.id);
  course.enter('films');
  const read = await readInto(half, filmPath(places.vault, film.id), course);
  if (read === null) return null;
  course.enter('reading-back');
  if (!isSame(read, await hashFile(half, course))) throw new NotVerified();
  if (!(await isWhole(places.half, film, course.signal))) {
    await rm(half);
    return null;
  }
  await renameDurably(half, filmPath(places.backup, film.id));
  return read;
}

/** Null where the fault is the vault's own film: it is not there, or cannot be read for itself either. */
async function readInto(half: string, source: string, course: Course): Promise<FileFacts | null> {
  if ((await sizeIfThere(source)) === null) return null;
  try {
    return await copyFile(source, half, course);
  } catch (error) {
    course.signal.throwIfAborted();
    const alone = await hashIfThere(source, course).catch(() => null);
    if (alone !== null) throw error;
    await rm(half, { force: true });
    return null;
  }
}

/** Whoever has no key copies as well: the file then is what the vault holds, whatever that is. */
async function isWhole(
  half: string,
  { id, key, parts }: ExpectedFilm,
  signal: AbortSignal,
): Promise<boolean> {
  if (key === 'others') return true;
  return key !== 'lost' && (await checkContainer(createFilmStore(half), id, key, parts, signal)).length === 0;
}

/** What was read back is not what was written: the disk it stands on cannot be trusted. */
export class NotVerified extends Error {}
