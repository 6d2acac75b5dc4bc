// Procedures of recordings, but for their import.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { describeRecording, listRecordings, openRecording, shiftSound, type FilmAccess } from './service.ts';

type Names = 'recordings.list' | 'recordings.open' | 'recordings.describe' | 'recordings.shiftSound';

export function createRecordingHandlers(
  deps: FeatureDeps & { readonly films: FilmAccess },
): Pick<AppHandlers, Names> {
  const { current, ports, films } = deps;
  return {
    'recordings.list': withSession(current, (session) => listRecordings(session, films, ports.clock())),
    'recordings.open': withSession(current, (session, { id }) =>
      openRecording(session, films, id, ports.clock()),
    ),
    'recordings.describe': withSession(current, (session, { id, ...description }) =>
      describeRecording(session, id, description),
    ),
    'recordings.shiftSound': withSession(current, (session, { id, shift }) => shiftSound(session, id, shift)),
  };
}
