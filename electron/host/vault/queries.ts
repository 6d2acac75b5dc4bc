// What verifying must know of each recording: its code, its key, and what its container must hold.

import { z } from 'zod';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { PARTS, type Part, type PartFacts } from '../db/film-container.ts';
import { sql } from '../db/sql.ts';

export interface ExpectedFilm {
  readonly id: RecordingId;
  readonly code: string;
  /** Null when it is gone: nothing can read the film any more. */
  readonly key: Buffer | null;
  readonly parts: ReadonlyMap<Part, PartFacts>;
}

const filmRow = z.object({ id: id<RecordingId>(), code: z.string(), key_hex: z.string().nullable() });
const idRow = z.object({ id: id<RecordingId>() });
const partRow = z.object({
  recording_id: id<RecordingId>(),
  part: z.enum(PARTS),
  size_bytes: z.int(),
  sha256: z.string(),
});

/** Recordings whose film is there: of one that was destroyed no file may be left. */
export async function recordedIds(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader.all(sql`select id from recording where destroyed_at is null`);
  return new Set(rows.map((row) => idRow.parse(row).id));
}

export async function expectedFilms(reader: Reader): Promise<readonly ExpectedFilm[]> {
  const films = await reader.all(
    sql`select r.id, r.code, k.key_hex from recording r left join film_key k on k.recording_id = r.id
    where r.destroyed_at is null order by r.code`,
  );
  const parts = await reader.all(sql`select recording_id, part, size_bytes, sha256 from film_part`);
  const found = parts.map((row) => partRow.parse(row));
  return films.map((row) => {
    const film = filmRow.parse(row);
    const own = found.filter((part) => part.recording_id === film.id);
    return {
      id: film.id,
      code: film.code,
      key: film.key_hex === null ? null : Buffer.from(film.key_hex, 'hex'),
      parts: new Map(own.map((p) => [p.part, { sizeBytes: p.size_bytes, sha256: p.sha256 }])),
    };
  });
}
