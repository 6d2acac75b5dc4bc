// Procedures of cases.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { createCase, listCases } from './service.ts';

export function createCaseHandlers(deps: FeatureDeps): Pick<AppHandlers, 'cases.list' | 'cases.create'> {
  const { current, ports } = deps;
  return {
    'cases.list': withSession(current, (session) => listCases(session, ports.clock())),
    'cases.create': withSession(current, (session, { code }) => createCase(session, ports, code)),
  };
}
