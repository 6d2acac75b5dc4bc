// What the page may ask of the history.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Ports } from '../ports.ts';
import { withSession, type CurrentSession } from '../session.ts';
import { historyState, step } from './service.ts';

interface Deps {
  readonly current: CurrentSession;
  readonly ports: Pick<Ports, 'clock'>;
}

type HistoryHandlers = Pick<AppHandlers, 'history.state' | 'history.undo' | 'history.redo'>;

export function createHistoryHandlers({ current, ports: { clock } }: Deps): HistoryHandlers {
  return {
    'history.state': withSession(current, async (session, { place }) =>
      ok(await historyState(session, place, clock())),
    ),
    'history.undo': withSession(current, (session, { place }) => step(session, place, 'undo', clock())),
    'history.redo': withSession(current, (session, { place }) => step(session, place, 'redo', clock())),
  };
}
