// Procedures of agreement.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { roundAgreement } from './service.ts';

export function createAgreementHandlers(
  deps: Pick<FeatureDeps, 'current'>,
): Pick<AppHandlers, 'agreement.round'> {
  return {
    'agreement.round': withSession(deps.current, (session, { roundId }) => roundAgreement(session, roundId)),
  };
}
