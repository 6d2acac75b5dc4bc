// Procedures of access.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { accessOfCase } from './case-access.ts';
import { breakGlass, noticesOf, reviewEmergency } from './emergencies.ts';
import { endRelation, giveRelation } from './relations.ts';
import { rolesOf } from './service.ts';

type Names = Extract<keyof AppHandlers, `access.${string}`>;

export function createAccessHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'access.mine': withSession(current, async ({ db, me }) =>
      ok({ roles: await db.read((reader) => rolesOf(reader, me.id)) }),
    ),
    'access.ofCase': withSession(current, (session, { caseId }) =>
      accessOfCase(session, caseId, ports.clock()),
    ),
    'access.give': withSession(current, (session, wish) => giveRelation(session, ports, wish)),
    'access.end': withSession(current, (session, { id }) => endRelation(session, ports, id)),
    'access.breakGlass': withSession(current, (session, { caseCode, reason }) =>
      breakGlass(session, ports, caseCode, reason),
    ),
    'access.notices': withSession(current, (session) => noticesOf(session)),
    'access.review': withSession(current, (session, { id }) => reviewEmergency(session, ports, id)),
  };
}
