// Films of the open vault: what a player must know of one, and its bytes under a capability.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ThumbnailSheet, Waveform } from '../../../shared/domain/recording/film-pictures.ts';
import type { FrameTable } from '../../../shared/domain/recording/frame-table.ts';
import { StorageError } from '../db/database.ts';
import type { ContainerReader, Part } from '../db/film-container.ts';
import { partSource, readWhole, type ByteSource } from '../media/byte-source.ts';
import { decodeFrames } from '../media/frame-part.ts';
import { readSheet } from '../media/thumbnails.ts';
import { decodeWaveform } from '../media/waveform.ts';
import type { Ports } from '../ports.ts';
import type { CurrentSession, Session } from '../session.ts';
import { createCapabilities, type Capability } from './capabilities.ts';
import { createOpenFilms } from './open-films.ts';
import { isFilmOpenTo } from './open-to.ts';
import { boxOf, formatWithPart, namesWithKey } from './queries.ts';
import { refused, served } from './serve.ts';

export interface FilmFacts {
  readonly frames: FrameTable;
  readonly waveform: Waveform | null;
  readonly thumbnails: ThumbnailSheet | null;
}

export interface FilmsService {
  /** Refused to whoever was not given the key of this film. */
  checkKey(recordingId: RecordingId): Promise<Result<null>>;
  /** A capability on one part of a film, good for this session; null where there is no such part, or no key to it. */
  token(recordingId: RecordingId, part: Part): Promise<string | null>;
  /** @throws StorageError `damaged` */
  facts(recordingId: RecordingId): Promise<FilmFacts>;
  /** Ends all reading of a film, so that its file can go. */
  release(recordingId: RecordingId): Promise<void>;
  /** Answers `…/<token>`; 404 for a token that is not good, whatever the reason. */
  serve(request: Request): Promise<Response>;
  /** Closes every film: for the lock. */
  close(): Promise<void>;
}

export function createFilmsService(current: CurrentSession, ports: Ports): FilmsService {
  const capabilities = createCapabilities(ports.randomBytes, ports.clock, current);
  const films = createOpenFilms();

  function sessionNow(): Session {
    const session = current();
    if (session === null) throw new Error('films are asked for behind a lock');
    return session;
  }

  return {
    checkKey: (recordingId) => {
      const { db, me } = sessionNow();
      return db.read(async (reader) => {
        if ((await boxOf(reader, recordingId, me.id)) !== null) return ok(null);
        const people = await namesWithKey(reader, recordingId);
        return people.length > 0
          ? refuse({ code: 'film.no-key', people })
          : refuse({ code: 'vault.damaged', part: 'recording' });
      });
    },
    async token(recordingId, part) {
      const session = sessionNow();
      const viewer = session.me.id;
      const format = await session.db.read((reader) => formatWithPart(reader, recordingId, part, viewer));
      if (format === null) return null;
      return capabilities.grant({ session, recordingId, part, contentType: contentTypeOf(part, format) });
    },
    facts: (recordingId) => films.reading(sessionNow(), recordingId, factsOf),
    async release(recordingId) {
      capabilities.revoke(recordingId);
      await films.release(recordingId);
    },
    async serve(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
      const token = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const capability = capabilities.find(token);
      if (capability === null) return refused(404);
      try {
        // No line, no view: what shows a film is told before its first byte leaves.
        if (!(await isOpenTo(capability))) return refused(404);
        if (request.method === 'GET' && showsFilm(capability.part)) await noteView(capability);
        const film = await filmUnder(capability, () => capabilities.find(token) !== null);
        return film === null ? refused(404) : served(request, film, capability.contentType);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        ports.log.event('film.unreadable', { kind: error.kind, part: capability.part });
        return refused(500);
      }
    },
    close: () => films.releaseAll(),
  };

  /** A relation or a yes may have ended since the capability was given, or something be disputed. */
  function isOpenTo({ session, recordingId }: Capability): Promise<boolean> {
    return session.db.read((reader) => isFilmOpenTo(reader, session.me.id, recordingId, ports.clock()));
  }

  /** Each read asks anew whether the capability still holds: a lock or the end of a relation or a yes ends a stream in the middle. */
  async function filmUnder(capability: Capability, stillGood: () => boolean): Promise<ByteSource | null> {
    const { session, recordingId, part } = capability;
    const sizeBytes = await films.reading(session, recordingId, (film) => film.size(part));
    if (sizeBytes === null) return null;
    return {
      sizeBytes,
      async read(start, end) {
        if (!stillGood() || !(await isOpenTo(capability)))
          throw new Error('this film is not open to this reader any more');
        return films.reading(session, recordingId, (film) => film.read(part, start, end));
      },
    };
  }
}

/** The small picture on the list goes with the line that the list writes. */
function showsFilm(part: Part): boolean {
  return part === 'original' || part === 'proxy' || part === 'thumbnails';
}

async function noteView({ session, recordingId }: Capability): Promise<void> {
  await session.audit.noteRead(session.me.id, 'recording.view', { recordingId });
}

async function factsOf(film: ContainerReader): Promise<FilmFacts> {
  const frames = await whole(film, 'frames');
  if (frames === null) throw new StorageError('damaged');
  const waveform = await whole(film, 'waveform');
  const thumbnails = await whole(film, 'thumbnails');
  return {
    frames: decodeFrames(frames),
    waveform: waveform === null ? null : decodeWaveform(waveform),
    thumbnails: thumbnails === null ? null : readSheet(thumbnails),
  };
}

async function whole(film: ContainerReader, part: Part): Promise<Uint8Array | null> {
  const source = await partSource(film, part);
  return source === null ? null : readWhole(source);
}

/** A player looks at the bytes, not at this; but a picture must never be taken for a page. */
function contentTypeOf(part: Part, format: string): string {
  switch (part) {
    case 'original':
      return format.startsWith('matroska') ? 'video/webm' : 'video/mp4';
    case 'proxy':
      return 'video/mp4';
    case 'thumbnails':
    case 'cover':
      return 'image/jpeg';
    case 'waveform':
    case 'frames':
      return 'application/octet-stream';
  }
}
