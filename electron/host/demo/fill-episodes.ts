// The episodes of the demo: the long film begins with free play, and after a short break there is tidying up.

import type { Episode } from '../../../shared/domain/episode/episode.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { addEpisode } from '../episodes/service.ts';
import { newId } from '../feature.ts';
import type { Filling, Filmed } from './filling.ts';
import { LONG_FILM } from './fill-fragments.ts';

/** Seconds. Before the first, between the two and after the last something is marked too. */
const EPISODES = [
  { kind: 'free-play', from: 10, to: 150 },
  { kind: 'tidy-up', from: 155, to: 225 },
] as const;

export async function layOutLongFilm({ rows, ports }: Filling, filmed: readonly Filmed[]): Promise<void> {
  for (const { recording } of filmed.filter(({ film }) => film.id === LONG_FILM)) {
    for (const { kind, from, to } of EPISODES) {
      const episode: Episode = {
        id: newId(ports.randomBytes),
        recordingId: recording.id,
        start: fromSeconds(from),
        end: fromSeconds(to),
        kind,
        name: '',
        target: null,
      };
      await addEpisode(rows, episode);
    }
  }
}
