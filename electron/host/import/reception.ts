// The reception: where the shell hands in films that a person chose. From then on they have an id and no path.

import type { OfferedSource } from '../../../shared/contract/shell.ts';
import type { SourceId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Reception } from '../api.ts';
import { newId } from '../feature.ts';
import type { RandomBytes } from '../ports.ts';
import { fileFilm } from './file-film.ts';
import type { FilmSource } from './film-source.ts';
import { lookAtFile } from './source-file.ts';
import { createUpload, type Upload } from './upload.ts';

export interface FilmReception extends Omit<Reception, 'folder'> {
  /** Takes a film out, for import: each is used once. Null for one that is not there. */
  take(id: SourceId): FilmSource | null;
}

const USUAL_PATIENCE_MS = 60_000;

export function createFilmReception(randomBytes: RandomBytes, patienceMs = USUAL_PATIENCE_MS): FilmReception {
  const offered = new Map<SourceId, FilmSource>();
  /** Also those that are being imported: their bytes are still coming. */
  const uploads = new Map<SourceId, Upload>();

  function offer(id: SourceId, film: FilmSource): Result<OfferedSource> {
    offered.set(id, film);
    return ok({ id, name: film.name, sizeBytes: film.sizeBytes });
  }

  function forgetEnded(): void {
    for (const [id, upload] of uploads) if (upload.over) uploads.delete(id);
  }

  return {
    async film(path) {
      const file = await lookAtFile(path);
      return file.ok ? offer(newId(randomBytes), fileFilm(file.value)) : file;
    },
    async upload(name, sizeBytes) {
      forgetEnded();
      if (sizeBytes === 0) return refuse({ code: 'source.empty' });
      const id = newId<SourceId>(randomBytes);
      const upload = createUpload(name, sizeBytes, patienceMs);
      uploads.set(id, upload);
      return offer(id, upload.source);
    },
    async receive(id, offset, bytes) {
      return uploads.get(id)?.receive(offset, bytes) ?? refuse({ code: 'not-found' });
    },
    async withdraw(id) {
      offered.delete(id);
      uploads.get(id)?.withdraw();
      uploads.delete(id);
    },
    take(id) {
      const film = offered.get(id) ?? null;
      offered.delete(id);
      return film;
    },
  };
}
