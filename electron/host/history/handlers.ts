// What the page may ask of the history.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/domain/result.ts';
import { withSession, type CurrentSession } from '../session.ts';
import { historyState, step } from './service.ts';

type HistoryHandlers = Pick<AppHandlers, 'history.state' | 'history.undo' | 'history.redo'>;

export function createHistoryHandlers(deps: { readonly current: CurrentSession }): HistoryHandlers {
  return {
    'history.state': withSession(deps.current, async (session, { place }) =>
      ok(await historyState(session, place)),
    ),
    'history.undo': withSession(deps.current, (session, { place }) => step(session, place, 'undo')),
    'history.redo': withSession(deps.current, (session, { place }) => step(session, place, 'redo')),
  };
}
