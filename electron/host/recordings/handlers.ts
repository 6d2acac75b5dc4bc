// Procedures of recordings, but for their import.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Log } from '../ports.ts';
import { withSession } from '../session.ts';
import {
  describeRecording,
  listRecordings,
  openRecording,
  removeRecording,
  type FilmAccess,
} from './service.ts';

type Names = 'recordings.list' | 'recordings.open' | 'recordings.describe' | 'recordings.remove';

export function createRecordingHandlers(
  deps: FeatureDeps & { readonly films: FilmAccess; readonly log: Log },
): Pick<AppHandlers, Names> {
  const { current, ports, films, log } = deps;
  return {
    'recordings.list': withSession(current, (session) => listRecordings(session, films, ports.clock())),
    'recordings.open': withSession(current, (session, { id }) =>
      openRecording(session, films, id, ports.clock()),
    ),
    'recordings.describe': withSession(current, (session, { id, ...description }) =>
      describeRecording(session, id, description),
    ),
    'recordings.remove': withSession(current, (session, { id }) => removeRecording(session, films, log, id)),
  };
}
