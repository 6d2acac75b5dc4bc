// Films of one visit that run beside each other.

import { z } from 'zod';
import type { FilmTieId, RecordingId } from '../domain/ids.ts';
import type { FilmTie } from '../domain/sync/film-tie.ts';
import { command, output, query } from './define.ts';
import { randomId } from './fields.ts';
import { clockSync } from './live.ts';

/** What can run beside a film, for this viewer. */
export interface FilmsBeside {
  readonly ties: readonly FilmTie[];
  /** Films of the same family that the viewer may open, tied or not. */
  readonly films: readonly RecordingId[];
  /** The viewer may tie films and say how they run. */
  readonly mayTie: boolean;
}

export const tieProcedures = {
  /** Empty for whoever still has to score the recording: it would tell which films are of one family. */
  'ties.of': query(z.strictObject({ recordingId: randomId<RecordingId>() }), output<FilmsBeside>()),
  /** Ties the other film to this one, or says anew how they run; for all who watch. */
  'ties.set': command(
    z.strictObject({
      recordingId: randomId<RecordingId>(),
      otherId: randomId<RecordingId>(),
      sync: clockSync,
    }),
    output<FilmTie>(),
  ),
  'ties.remove': command(z.strictObject({ id: randomId<FilmTieId>() }), output<null>()),
};
