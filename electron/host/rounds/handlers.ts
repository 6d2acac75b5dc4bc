// Procedures of rounds.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { createRound, listRounds } from './service.ts';

export function createRoundHandlers(deps: FeatureDeps): Pick<AppHandlers, 'rounds.list' | 'rounds.create'> {
  const { current, ports } = deps;
  return {
    'rounds.list': withSession(current, (session) => listRounds(session)),
    'rounds.create': withSession(current, (session, plan) => createRound(session, ports, plan)),
  };
}
