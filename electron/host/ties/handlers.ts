// Procedures of films that run beside each other.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { filmsBeside, removeTie, setTie } from './service.ts';

type Names = Extract<keyof AppHandlers, `ties.${string}`>;

export function createTieHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'ties.of': withSession(current, (session, { recordingId }) =>
      filmsBeside(session, recordingId, ports.clock()),
    ),
    'ties.set': withSession(current, (session, { recordingId, otherId, sync }) =>
      setTie(session, ports, recordingId, otherId, sync),
    ),
    'ties.remove': withSession(current, (session, { id }) => removeTie(session, id)),
  };
}
