// The rows of recordings.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { ACTIVITIES, type Recording } from '../../../shared/domain/recording/recording.ts';
import { micros, type Micros } from '../../../shared/domain/time.ts';
import { filmTime, flag, flagCell, id } from '../columns.ts';
import { eraseConsents } from '../consent/erase.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Part, PartFacts } from '../db/film-container.ts';
import type { ActRows } from '../db/journal.ts';
import { eraseEpisodes, forgetEpisodeWords } from '../episodes/erase.ts';
import { eraseIntervals } from '../intervals/erase.ts';
import { eraseFilmKeys } from '../films/erase-keys.ts';
import { looseFromRecording } from '../live/erase.ts';
import { eraseTies } from '../ties/erase.ts';
import { sql } from '../db/sql.ts';

const recordingRow = z
  .object({
    id: id<RecordingId>(),
    case_id: id<CaseId>(),
    code: z.string(),
    title: z.string(),
    activity: z.enum(ACTIVITIES).nullable(),
    imported_at: z.int(),
    imported_by: id<ProfileId>(),
    duration_us: filmTime,
    width: z.int(),
    height: z.int(),
    frame_count: z.int(),
    variable_rate: flag,
    has_sound: flag,
    size_bytes: z.int(),
    sha256: z.string(),
    format: z.string(),
    video_codec: z.string(),
    audio_codec: z.string().nullable(),
    playable: z.enum(['original', 'proxy']),
    destroyed_at: z.int().nullable(),
  })
  .transform(
    (row): Recording => ({
      id: row.id,
      caseId: row.case_id,
      code: row.code,
      title: row.title,
      activity: row.activity,
      importedAt: row.imported_at,
      importedBy: row.imported_by,
      duration: row.duration_us,
      width: row.width,
      height: row.height,
      frameCount: row.frame_count,
      variableFrameRate: row.variable_rate,
      hasSound: row.has_sound,
      sizeBytes: row.size_bytes,
      sha256: row.sha256,
      format: row.format,
      videoCodec: row.video_codec,
      audioCodec: row.audio_codec,
      playable: row.playable,
      destroyedAt: row.destroyed_at,
    }),
  );

export function toRow(recording: Recording): Row & { readonly id: string } {
  return {
    id: recording.id,
    case_id: recording.caseId,
    code: recording.code,
    title: recording.title,
    activity: recording.activity,
    imported_at: recording.importedAt,
    imported_by: recording.importedBy,
    duration_us: recording.duration,
    width: recording.width,
    height: recording.height,
    frame_count: recording.frameCount,
    variable_rate: flagCell(recording.variableFrameRate),
    has_sound: flagCell(recording.hasSound),
    size_bytes: recording.sizeBytes,
    sha256: recording.sha256,
    format: recording.format,
    video_codec: recording.videoCodec,
    audio_codec: recording.audioCodec,
    playable: recording.playable,
    destroyed_at: recording.destroyedAt,
  };
}

export async function allRecordings(reader: Reader): Promise<readonly Recording[]> {
  const rows = await reader.all(sql`select * from recording order by code`);
  return rows.map((row) => recordingRow.parse(row));
}

export async function recordingsOfCase(reader: Reader, caseId: CaseId): Promise<readonly Recording[]> {
  const rows = await reader.all(sql`select * from recording where case_id = ${caseId} order by code`);
  return rows.map((row) => recordingRow.parse(row));
}

export async function soundShiftOf(reader: Reader, id: RecordingId): Promise<Micros> {
  const row = await reader.first(sql`select sound_shift_us from recording where id = ${id}`);
  return row === null ? micros(0) : z.object({ sound_shift_us: filmTime }).parse(row).sound_shift_us;
}

export async function setSoundShift(rows: ActRows, id: RecordingId, shift: Micros): Promise<void> {
  await rows.update('recording', id, { sound_shift_us: shift });
}

export async function recordingById(reader: Reader, id: RecordingId): Promise<Recording | null> {
  const row = await reader.first(sql`select * from recording where id = ${id}`);
  return row === null ? null : recordingRow.parse(row);
}

/** The sums stay out of the journal, as the key does, so that nothing of a film is left when it is removed. */
export async function addRecording(
  rows: ActRows,
  recording: Recording,
  parts: ReadonlyMap<Part, PartFacts>,
): Promise<void> {
  await rows.insert('recording', toRow(recording));
  const { unjournalled } = rows;
  for (const [part, { sizeBytes, sha256 }] of parts) {
    await unjournalled.run(sql`
      insert into film_part (recording_id, part, size_bytes, sha256)
      values (${recording.id}, ${part}, ${sizeBytes}, ${sha256})`);
  }
}

/** All that the vault holds of a recording, its keys first, and every journal line that tells of it. */
export async function eraseRecording(writer: Writer, id: RecordingId): Promise<void> {
  await eraseFilmKeys(writer, id);
  await looseFromRecording(writer, id);
  await eraseTies(writer, id);
  await writer.run(sql`delete from fragment_link where recording_id = ${id}`);
  await writer.run(sql`delete from fragment where recording_id = ${id}`);
  await eraseIntervals(writer, id);
  await eraseEpisodes(writer, id);
  await writer.run(sql`delete from running_state where recording_id = ${id}`);
  await writer.run(sql`delete from codebook_use where recording_id = ${id}`);
  await eraseConsents(writer, id);
  await writer.run(sql`delete from retention_choice where recording_id = ${id}`);
  await writer.run(sql`delete from retention_hold where recording_id = ${id}`);
  await writer.run(sql`delete from recording where id = ${id}`);
  await forgetActs(writer, id);
}

/** What stays of a recording whose film is destroyed: its code and what scores need, and no words of the team. */
export async function markDestroyed(writer: Writer, id: RecordingId, at: number): Promise<void> {
  await forgetEpisodeWords(writer, id);
  await writer.run(sql`update recording set destroyed_at = ${at}, title = '' where id = ${id}`);
  await forgetActs(writer, id);
}

/** The journal lines that tell of this recording, and with them what could be undone or done again. */
async function forgetActs(writer: Writer, id: RecordingId): Promise<void> {
  // An id is 128 random bits, so a line that holds it tells of this recording and of nothing else.
  await writer.run(sql`delete from journal where place = ${`recording:${id}`} or changes like ${`%${id}%`}`);
}
