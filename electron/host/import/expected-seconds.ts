// How long the phases of an import are likely to take on a modest laptop. Only their proportions matter: time
// left is worked out from the pace that shows.

import type { ImportPhase } from '../../../shared/domain/job/job.ts';
import { toSeconds } from '../../../shared/domain/time.ts';
import type { ExaminedFilm } from '../media/examine.ts';
import type { Itinerary } from './itinerary.ts';

const COPIED_BYTES_PER_SECOND = 150_000_000;
const VERIFIED_BYTES_PER_SECOND = 400_000_000;
const REWRAPPED_BYTES_PER_SECOND = 60_000_000;
/** Seconds of work for a second of film. */
const TRANSCODE_PACE = 0.8;
const PICTURES_PACE = 1 / 400;
const SOUND_PACE = 1 / 600;
/** A guess before the film was looked at: that of a phone. */
const USUAL_BYTES_PER_SECOND_OF_FILM = 1_500_000;
const SMALL = 0.5;

export function expectedBefore(sizeBytes: number): ReadonlyMap<ImportPhase, number> {
  const film = sizeBytes / USUAL_BYTES_PER_SECOND_OF_FILM;
  return new Map<ImportPhase, number>([
    ['checking', SMALL],
    ['copying', SMALL + sizeBytes / COPIED_BYTES_PER_SECOND],
    ['converting', SMALL],
    ['pictures', SMALL + film * PICTURES_PACE],
    ['sound', SMALL + film * SOUND_PACE],
    ['verifying', SMALL + sizeBytes / VERIFIED_BYTES_PER_SECOND],
    ['finishing', SMALL],
  ]);
}

export function expectForFilm(itinerary: Itinerary, film: ExaminedFilm, sizeBytes: number): void {
  const seconds = toSeconds(film.duration);
  const converting = {
    keep: 0,
    rewrap: SMALL + sizeBytes / REWRAPPED_BYTES_PER_SECOND,
    transcode: SMALL + seconds * TRANSCODE_PACE,
  };
  itinerary.expect('converting', converting[film.playability.treatment]);
  itinerary.expect('pictures', SMALL + seconds * PICTURES_PACE);
  itinerary.expect('sound', SMALL + seconds * SOUND_PACE);
}
