// The rows of episodes.

import { z } from 'zod';
import type { Episode } from '../../../shared/domain/episode/episode.ts';
import { EPISODE_KINDS } from '../../../shared/domain/episode/kinds.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { EpisodeId, RecordingId } from '../../../shared/domain/ids.ts';
import { filmTime, id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const episodeRow = z
  .object({
    id: id<EpisodeId>(),
    recording_id: id<RecordingId>(),
    start_us: filmTime,
    end_us: filmTime,
    kind: z.enum(EPISODE_KINDS).nullable(),
    name: z.string(),
    target_us: filmTime.nullable(),
  })
  .transform(
    (row): Episode => ({
      id: row.id,
      recordingId: row.recording_id,
      start: row.start_us,
      end: row.end_us,
      kind: row.kind,
      name: row.name,
      target: row.target_us,
    }),
  );

export function toRow(episode: Episode): Row & { readonly id: string } {
  return {
    id: episode.id,
    recording_id: episode.recordingId,
    start_us: episode.start,
    end_us: episode.end,
    kind: episode.kind,
    name: episode.name,
    target_us: episode.target,
  };
}

export function fromRow(row: Row): Episode {
  return episodeRow.parse(row);
}

/** In order of time. */
export async function episodesOf(reader: Reader, recordingId: RecordingId): Promise<readonly Episode[]> {
  const rows = await reader.all(
    sql`select * from episode where recording_id = ${recordingId} order by start_us`,
  );
  return rows.map(fromRow);
}

export async function episodeById(reader: Reader, episodeId: EpisodeId): Promise<Episode | null> {
  const row = await reader.first(sql`select * from episode where id = ${episodeId}`);
  return row === null ? null : fromRow(row);
}
