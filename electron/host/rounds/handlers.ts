// Procedures of rounds.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { createRound, createRoundWithReason, listRounds } from './service.ts';

type Names = 'rounds.list' | 'rounds.create' | 'rounds.createWithReason';

export function createRoundHandlers(deps: FeatureDeps): Pick<AppHandlers, Names> {
  const { current, ports } = deps;
  return {
    'rounds.list': withSession(current, (session) => listRounds(session, ports.clock())),
    'rounds.create': withSession(current, (session, plan) => createRound(session, ports, plan)),
    'rounds.createWithReason': withSession(current, (session, { reason, ...plan }) =>
      createRoundWithReason(session, ports, plan, reason),
    ),
  };
}
