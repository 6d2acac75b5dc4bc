// Places: where acts are remembered together, and whether the person may still change anything there.

import type { HistoryPlace } from '../../../shared/contract/fragments.ts';
import { asId, type ProfileId, type SheetId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { checkWritable } from '../../../shared/domain/score/sheet.ts';
import { checkBookPlace, placeOfBook } from '../codebooks/service.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { checkLivePlace, checkLives, placeOfLive, placeOfLives } from '../live/own-session.ts';
import { checkUsable } from '../retention/gate.ts';

/** As it stands in the journal. */
export function placeName(place: HistoryPlace): string {
  if ('recording' in place) return `recording:${place.recording}`;
  if ('live' in place) return placeOfLive(place.live);
  if ('lives' in place) return placeOfLives(place.lives);
  return 'sheet' in place ? `sheet:${place.sheet}` : placeOfBook(place.codebook);
}

export async function checkPlace(reader: Reader, place: HistoryPlace, me: ProfileId): Promise<Result<null>> {
  if ('sheet' in place) return checkSheet(reader, place.sheet, me);
  if ('live' in place) return checkLivePlace(reader, me, place.live);
  if ('lives' in place) return checkLives(reader, place.lives);
  if ('codebook' in place) return checkBookPlace(reader, place.codebook);
  const usable = await checkUsable(reader, place.recording);
  // Where no recording is, nothing is remembered either.
  return usable.ok || usable.error.code === 'not-found' ? ok(null) : usable;
}

async function checkSheet(reader: Reader, id: SheetId, me: ProfileId): Promise<Result<null>> {
  const row = await reader.first(sql`
    select round_id, recording_id, rater_id, submitted_at from sheet where id = ${id}`);
  if (row === null) return refuse({ code: 'not-found' });
  const writable = checkWritable(
    {
      id,
      roundId: asId(String(row['round_id'])),
      recordingId: asId(String(row['recording_id'])),
      raterId: asId(String(row['rater_id'])),
      submittedAt: row['submitted_at'] === null ? null : Number(row['submitted_at']),
    },
    me,
  );
  return writable.ok ? ok(null) : writable;
}
