// Episodes of a recording.

import { z } from 'zod';
import type { Episode } from '../domain/episode/episode.ts';
import { EPISODE_KINDS } from '../domain/episode/kinds.ts';
import type { EpisodeId, RecordingId } from '../domain/ids.ts';
import { micros } from '../domain/time.ts';
import { command, output, query } from './define.ts';
import { randomId, time } from './fields.ts';

export interface EpisodeList {
  /** In order of time; without own words for whoever still has to score the recording. */
  readonly episodes: readonly Episode[];
  readonly mayLayOut: boolean;
}

/** Characters. */
const LONGEST_NAME = 60;
const MICROS_PER_DAY = 86_400_000_000;

const kind = z.enum(EPISODE_KINDS).nullable();
const name = z.string().trim().max(LONGEST_NAME);
const target = z.int().min(1).max(MICROS_PER_DAY).transform(micros).nullable();

export const episodeProcedures = {
  'episodes.list': query(z.strictObject({ recordingId: randomId<RecordingId>() }), output<EpisodeList>()),
  /** From `at` on; the episode that `at` lies in ends there. */
  'episodes.begin': command(
    z.strictObject({ recordingId: randomId<RecordingId>(), at: time, kind, name, target }),
    output<Episode>(),
  ),
  /** A neighbour that touches the bound moves along. */
  'episodes.edit': command(
    z.strictObject({
      id: randomId<EpisodeId>(),
      start: time.optional(),
      end: time.optional(),
      kind: kind.optional(),
      name: name.optional(),
      target: target.optional(),
    }),
    output<Episode>(),
  ),
  'episodes.remove': command(z.strictObject({ id: randomId<EpisodeId>() }), output<null>()),
};
