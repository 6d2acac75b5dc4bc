// What verifying must know of each recording: its code, its key, and what its container must hold.

import { z } from 'zod';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { PARTS, type Part, type PartFacts } from '../db/film-container.ts';
import { sql } from '../db/sql.ts';
import { findKey, knowsBoxes, type KeyFound, type Owner } from '../films/film-keys.ts';
import { wipe } from './keys.ts';

export interface ExpectedFilm {
  readonly id: RecordingId;
  readonly code: string;
  readonly key: KeyFound;
  readonly parts: ReadonlyMap<Part, PartFacts>;
}

const filmRow = z.object({ id: id<RecordingId>(), code: z.string() });
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

/** Of recordings whose film is there, and of families that were not erased. */
export async function livingIds(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = (await knowsDestruction(reader))
    ? await reader.all(sql`
        select id from recording where destroyed_at is null
        union all select id from care_case where erased_at is null`)
    : await reader.all(sql`select id from recording union all select id from care_case`);
  return new Set(rows.map((row) => z.object({ id: z.string() }).parse(row).id));
}

/** No film and no draft in it that everyone in the vault could open. */
export async function isSealed(reader: Reader): Promise<boolean> {
  if (!(await knowsBoxes(reader))) return false;
  const clear = await reader.first(sql`
    select recording_id as id from film_key
    union all select c.id from score c join sheet s on s.id = c.sheet_id
      where s.submitted_at is null and c.sealed is null`);
  return clear === null;
}

const SINCE_DESTRUCTION = 50;

/** False in records from before, such as those of an older backup. */
async function knowsDestruction(reader: Reader): Promise<boolean> {
  return (
    (await reader.first(sql`select version from schema_version where version >= ${SINCE_DESTRUCTION}`)) !==
    null
  );
}

/** With the keys that this person has, the caller's to wipe with `forgetKeys`. */
export async function expectedFilms(reader: Reader, owner: Owner): Promise<readonly ExpectedFilm[]> {
  const films = (await knowsDestruction(reader))
    ? await reader.all(sql`select id, code from recording where destroyed_at is null order by code`)
    : await reader.all(sql`select id, code from recording order by code`);
  const parts = await reader.all(sql`select recording_id, part, size_bytes, sha256 from film_part`);
  const found = parts.map((row) => partRow.parse(row));
  const expected: ExpectedFilm[] = [];
  for (const film of films.map((row) => filmRow.parse(row))) {
    const own = found.filter((part) => part.recording_id === film.id);
    expected.push({
      ...film,
      key: await findKey(reader, owner, film.id),
      parts: new Map(own.map((p) => [p.part, { sizeBytes: p.size_bytes, sha256: p.sha256 }])),
    });
  }
  return expected;
}

export function forgetKeys(films: readonly ExpectedFilm[]): void {
  for (const { key } of films) if (typeof key !== 'string') wipe(key);
}
