// The few containers that are open for reading: those used last stay open, so that a player's many small reads do
// not open a file each. One that is being read is never closed under the reader.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { ContainerReader } from '../db/film-container.ts';
import type { Session } from '../session.ts';
import { filmKey } from './film-keys.ts';

export interface OpenFilms {
  /** Opens the film where it is not open yet. @throws StorageError `damaged` when it cannot be read */
  reading<T>(session: Session, id: RecordingId, work: (film: ContainerReader) => Promise<T>): Promise<T>;
  /** Closes one film when its readers are done; from now on nothing new is read from this opening. */
  release(id: RecordingId): Promise<void>;
  releaseAll(): Promise<void>;
}

interface OpenFilm {
  readonly session: Session;
  readonly reader: Promise<ContainerReader>;
  /** Everything that is being read; settles, never fails. */
  readonly busy: Set<Promise<unknown>>;
}

const MOST_OPEN = 8;

export function createOpenFilms(): OpenFilms {
  /** In the order of their last use. */
  const films = new Map<RecordingId, OpenFilm>();

  function find(session: Session, id: RecordingId): OpenFilm {
    const known = films.get(id);
    films.delete(id);
    const film =
      known?.session === session ? known : { session, reader: open(session, id), busy: new Set<never>() };
    if (known !== undefined && known !== film) void close(known);
    films.set(id, film);
    return film;
  }

  async function release(id: RecordingId): Promise<void> {
    const film = films.get(id);
    films.delete(id);
    if (film !== undefined) await close(film);
  }

  function closeOldest(): void {
    const [oldest] = films.keys();
    if (films.size > MOST_OPEN && oldest !== undefined) void release(oldest);
  }

  return {
    async reading(session, id, work) {
      const film = find(session, id);
      closeOldest();
      const done = film.reader.then(work);
      const settled = done.then(
        () => undefined,
        () => undefined,
      );
      film.busy.add(settled);
      try {
        return await done;
      } catch (error) {
        // A file that did not open is tried afresh next time.
        await film.reader.catch(() => films.get(id) === film && films.delete(id));
        throw error;
      } finally {
        film.busy.delete(settled);
      }
    },
    release,
    async releaseAll() {
      await Promise.all([...films.keys()].map(release));
    },
  };
}

async function open(session: Session, id: RecordingId): Promise<ContainerReader> {
  const key = await session.db.read((reader) => filmKey(reader, session, id));
  if (key === null) throw new Error('a film is opened without its key');
  try {
    return await session.films.open(id, key);
  } finally {
    key.fill(0);
  }
}

/** Nothing is written here, so a close that fails loses nothing. */
async function close(film: OpenFilm): Promise<void> {
  await Promise.all(film.busy);
  await film.reader.then((reader) => reader.close()).catch(() => undefined);
}
