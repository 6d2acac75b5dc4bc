// Places: where acts are remembered together, and whether the person may still change anything there.

import type { HistoryPlace } from '../../../shared/contract/fragments.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { checkBookPlace, placeOfBook } from '../codebooks/service.ts';
import type { Reader } from '../db/database.ts';
import { checkLivePlace, checkLives, placeOfLive, placeOfLives } from '../live/own-session.ts';
import { checkUsable } from '../retention/gate.ts';
import { ownSheet } from '../sheets/service.ts';

/** As it stands in the journal. */
export function placeName(place: HistoryPlace): string {
  if ('recording' in place) return `recording:${place.recording}`;
  if ('live' in place) return placeOfLive(place.live);
  if ('lives' in place) return placeOfLives(place.lives);
  return 'sheet' in place ? `sheet:${place.sheet}` : placeOfBook(place.codebook);
}

export async function checkPlace(
  reader: Reader,
  place: HistoryPlace,
  me: ProfileId,
  now: number,
): Promise<Result<null>> {
  if ('sheet' in place) {
    const own = await ownSheet(reader, me, place.sheet, now);
    return own.ok ? ok(null) : own;
  }
  if ('live' in place) return checkLivePlace(reader, me, place.live);
  if ('lives' in place) return checkLives(reader, place.lives);
  if ('codebook' in place) return checkBookPlace(reader, place.codebook);
  const usable = await checkUsable(reader, place.recording);
  // Where no recording is, nothing is remembered either.
  return usable.ok || usable.error.code === 'not-found' ? ok(null) : usable;
}
