// Procedures of episodes.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { beginEpisode, editEpisode, listEpisodes, removeEpisode } from './service.ts';

type Names = 'episodes.list' | 'episodes.begin' | 'episodes.edit' | 'episodes.remove';

export function createEpisodeHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'episodes.list': withSession(current, (session, { recordingId }) => listEpisodes(session, recordingId)),
    'episodes.begin': withSession(current, (session, { recordingId, ...meant }) =>
      beginEpisode(session, ports, recordingId, meant),
    ),
    'episodes.edit': withSession(current, (session, { id, ...edit }) => editEpisode(session, id, edit)),
    'episodes.remove': withSession(current, (session, { id }) => removeEpisode(session, id)),
  };
}
