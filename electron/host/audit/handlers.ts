// Procedures of the log.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/domain/result.ts';
import { logTermOf } from '../keep-log-term.ts';
import { withSession, type CurrentSession } from '../session.ts';
import { exportLog, logOfCase, logOfRecording, logOfVault, reviewOfLog } from './service.ts';

type Names =
  | 'audit.ofVault'
  | 'audit.ofCase'
  | 'audit.ofRecording'
  | 'audit.review'
  | 'audit.export'
  | 'audit.taken'
  | 'audit.state';

export function createAuditHandlers(deps: { readonly current: CurrentSession }): Pick<AppHandlers, Names> {
  const { current } = deps;
  return {
    'audit.ofVault': withSession(current, (session, period) => logOfVault(session, period)),
    'audit.ofCase': withSession(current, (session, { caseId, ...period }) =>
      logOfCase(session, caseId, period),
    ),
    'audit.ofRecording': withSession(current, (session, { recordingId, ...period }) =>
      logOfRecording(session, recordingId, period),
    ),
    'audit.review': withSession(current, (session, period) => reviewOfLog(session, period)),
    'audit.export': withSession(current, (session, { format, ...period }) =>
      exportLog(session, format, period),
    ),
    'audit.taken': withSession(current, async ({ me, audit }, { what, recordingId }) => {
      await audit.noteTaken(me.id, what, recordingId);
      return ok(null);
    }),
    'audit.state': withSession(current, async ({ audit, db }) =>
      ok({ found: audit.foundAtOpening, ...(await db.read(logTermOf)) }),
    ),
  };
}
