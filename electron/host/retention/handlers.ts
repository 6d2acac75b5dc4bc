// Procedures of keeping and destroying.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Log } from '../ports.ts';
import type { FilmAccess } from '../recordings/service.ts';
import { withSession } from '../session.ts';
import { closeCare, closingOf, reopenCare } from './care.ts';
import { chooseClass, decideSharing, undecided } from './choosing.ts';
import { destroyFilm, removeRecording } from './destroying.ts';
import { liftHold, setHold } from './holding.ts';
import { familyOf, listDestructions, overviewOf } from './overview.ts';
import { setPolicy } from './policy.ts';
import { takeDestructions } from './record.ts';
import { assessRequest, executeRequest, receiveRequest } from './requests.ts';

type Names =
  | Extract<keyof AppHandlers, `retention.${string}` | `erasure.${string}` | `destructions.${string}`>
  | 'recordings.remove';

export function createRetentionHandlers(
  deps: FeatureDeps & { readonly films: FilmAccess; readonly log: Log },
): Pick<AppHandlers, Names> {
  const { current, ports, films, log } = deps;
  const destroying = { ports, films, log };
  return {
    'recordings.remove': withSession(current, (session, { id }) => removeRecording(session, destroying, id)),
    'retention.overview': withSession(current, (session) => overviewOf(session, ports.clock())),
    'retention.ofFamily': withSession(current, (session, { caseId }) =>
      familyOf(session, caseId, ports.clock()),
    ),
    'retention.choose': withSession(current, (session, choice) => chooseClass(session, ports, choice)),
    'retention.decideSharing': withSession(current, (session, decision) =>
      decideSharing(session, ports, decision),
    ),
    'retention.undecided': withSession(current, (session, { recordingIds, raterIds }) =>
      undecided(session, recordingIds, raterIds),
    ),
    'retention.setHold': withSession(current, (session, hold) => setHold(session, ports, films, hold)),
    'retention.liftHold': withSession(current, (session, { id }) => liftHold(session, ports, id)),
    'retention.closing': withSession(current, (session, { caseId }) => closingOf(session, caseId)),
    'retention.closeCare': withSession(current, (session, closing) => closeCare(session, ports, closing)),
    'retention.reopenCare': withSession(current, (session, { caseId }) => reopenCare(session, caseId)),
    'retention.destroy': withSession(current, (session, { recordingId, ground, reason }) =>
      destroyFilm(session, destroying, recordingId, ground, reason),
    ),
    'retention.setPolicy': withSession(current, (session, policy) => setPolicy(session, policy)),
    'erasure.receive': withSession(current, (session, received) => receiveRequest(session, ports, received)),
    'erasure.assess': withSession(current, (session, { id, assessment }) =>
      assessRequest(session, ports, id, assessment),
    ),
    'erasure.execute': withSession(current, (session, { id }) => executeRequest(session, destroying, id)),
    'destructions.list': withSession(current, (session) => listDestructions(session, ports.clock())),
    'destructions.take': withSession(current, (session, { what }) =>
      takeDestructions(session, what, ports.clock()),
    ),
  };
}
