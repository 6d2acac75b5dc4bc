// Procedures of interval sampling.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { exportRun, listRuns, planRun, removeRun, scoreInterval } from './service.ts';

type Names =
  | 'intervals.list'
  | 'intervals.plan'
  | 'intervals.score'
  | 'intervals.remove'
  | 'intervals.export';

export function createIntervalHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'intervals.list': withSession(current, (session, { recordingId }) => listRuns(session, recordingId)),
    'intervals.plan': withSession(current, (session, { recordingId, ...wanted }) =>
      planRun(session, ports, recordingId, wanted),
    ),
    'intervals.score': withSession(current, (session, { runId, position, answer }) =>
      scoreInterval(session, ports, runId, position, answer),
    ),
    'intervals.remove': withSession(current, (session, { runId }) => removeRun(session, runId)),
    'intervals.export': withSession(current, (session, { recordingId, runId }) =>
      exportRun(session, recordingId, runId),
    ),
  };
}
