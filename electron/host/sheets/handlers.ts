// Procedures of score sheets.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { cite, giveVerdict, submitSheet, writeNote } from './scoring.ts';
import { listTasks, openSheet } from './service.ts';

type Names = 'tasks.list' | 'sheets.open' | 'sheets.score' | 'sheets.note' | 'sheets.cite' | 'sheets.submit';

export function createSheetHandlers(deps: FeatureDeps): Pick<AppHandlers, Names> {
  const { current, ports } = deps;
  return {
    'tasks.list': withSession(current, (session) => listTasks(session, ports.clock())),
    'sheets.open': withSession(current, (session, { sheetId }) => openSheet(session, sheetId)),
    'sheets.score': withSession(current, (session, { verdict, ...field }) =>
      giveVerdict(session, ports, field, verdict),
    ),
    'sheets.note': withSession(current, (session, { note, ...field }) =>
      writeNote(session, ports, field, note),
    ),
    'sheets.cite': withSession(current, (session, { evidence, ...field }) =>
      cite(session, ports, field, evidence),
    ),
    'sheets.submit': withSession(current, (session, { sheetId }) => submitSheet(session, ports, sheetId)),
  };
}
