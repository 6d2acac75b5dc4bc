// The rows of ties between films.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { FilmTieId, RecordingId } from '../../../shared/domain/ids.ts';
import type { FilmTie } from '../../../shared/domain/sync/film-tie.ts';
import { filmTime, id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const tieRow = z
  .object({
    id: id<FilmTieId>(),
    main_id: id<RecordingId>(),
    other_id: id<RecordingId>(),
    offset_us: filmTime,
    drift_ppb: z.int(),
  })
  .transform(
    (row): FilmTie => ({
      id: row.id,
      mainId: row.main_id,
      otherId: row.other_id,
      sync: { offset: row.offset_us, drift: row.drift_ppb },
    }),
  );

export function fromRow(row: Row): FilmTie {
  return tieRow.parse(row);
}

export function toRow({ id: tieId, mainId, otherId, sync }: FilmTie): Row & { readonly id: string } {
  return { id: tieId, main_id: mainId, other_id: otherId, offset_us: sync.offset, drift_ppb: sync.drift };
}

export async function tiesOf(reader: Reader, mainId: RecordingId): Promise<readonly FilmTie[]> {
  const rows = await reader.all(sql`select * from film_tie where main_id = ${mainId} order by id`);
  return rows.map((row) => tieRow.parse(row));
}

export async function tieById(reader: Reader, tieId: FilmTieId): Promise<FilmTie | null> {
  const row = await reader.first(sql`select * from film_tie where id = ${tieId}`);
  return row === null ? null : tieRow.parse(row);
}
