// Keys and parts of films.

import { z } from 'zod';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import type { Part } from '../db/film-container.ts';
import { sql } from '../db/sql.ts';

const keyRow = z.object({ key_hex: z.string().regex(/^[0-9a-f]{64}$/u) });
const formatRow = z.object({ format: z.string() });

export async function filmKey(reader: Reader, id: RecordingId): Promise<Buffer | null> {
  const row = await reader.first(sql`select key_hex from film_key where recording_id = ${id}`);
  return row === null ? null : Buffer.from(keyRow.parse(row).key_hex, 'hex');
}

/** The format of the film as it came, when it has this part; null otherwise. */
export async function formatWithPart(reader: Reader, id: RecordingId, part: Part): Promise<string | null> {
  const row = await reader.first(sql`
    select recording.format from recording
    join film_part on film_part.recording_id = recording.id
    where recording.id = ${id} and film_part.part = ${part}`);
  return row === null ? null : formatRow.parse(row).format;
}
