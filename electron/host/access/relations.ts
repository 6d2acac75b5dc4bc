// Giving and ending relations: by the coordinator, for everyone and by name.

import { isLive, NEEDS_END, ROLES_WITHIN, type Relation } from '../../../shared/domain/access/relation.ts';
import type { RelationWish } from '../../../shared/contract/access.ts';
import type { CaseId, ProfileId, RelationId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { startOfNextDay } from '../consent/calendar-day.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { relationById, relationsOfPerson, relationsToCase, rolesOf, toRow } from './queries.ts';

type Ports = FeatureDeps['ports'];

/** What is to be seen and done follows from relations: news about all of it. */
export const ACCESS_TOPICS = [
  'access',
  'cases',
  'recordings',
  'fragments',
  'episodes',
  'intervals',
  'rounds',
  'sheets',
  'consents',
] as const;

export function giveRelation(session: Session, ports: Ports, wish: RelationWish): Promise<Result<null>> {
  const { caseId, profileId, kind } = wish;
  const act = { label: 'access.give', actor: session.me.id, place: null, topics: ACCESS_TOPICS } as const;
  return session.journal.act(act, async (rows) => {
    const now = ports.clock();
    const until = wish.until === null ? null : startOfNextDay(wish.until);
    if (until === null ? NEEDS_END.has(kind) : until <= now) return refuse({ code: 'access.needs-end' });
    const roles = ROLES_WITHIN[kind];
    const held = await rolesOf(rows, profileId);
    if (!roles.some((role) => held.includes(role))) return refuse({ code: 'access.role-missing', kind });
    const live = (await relationsToCase(rows, profileId, caseId)).filter((one) => isLive(one, now));
    if (live.some((one) => one.kind === kind)) return refuse({ code: 'access.already' });
    await addRelation(rows, ports, { caseId, profileId, kind, until, givenBy: session.me.id, reason: '' });
    return ok(null);
  });
}

export function endRelation(session: Session, ports: Ports, id: RelationId): Promise<Result<null>> {
  const act = { label: 'access.end', actor: session.me.id, place: null, topics: ACCESS_TOPICS } as const;
  return session.journal.act(act, async (rows) => {
    const relation = await relationById(rows, id);
    if (relation === null) return refuse({ code: 'not-found' });
    const now = ports.clock();
    if (!isLive(relation, now)) return ok(null);
    await rows.update('case_relation', id, { ended_at: now, ended_by: session.me.id });
    return ok(null);
  });
}

/** Within the act in which somebody leaves: with them goes everything that they had to do with. */
export async function endAllOf(rows: ActRows, ports: Ports, who: ProfileId): Promise<void> {
  const now = ports.clock();
  const live = (await relationsOfPerson(rows, who)).filter((one) => isLive(one, now));
  for (const { id } of live) await rows.update('case_relation', id, { ended_at: now, ended_by: who });
}

/** Within an act: whoever brings a family or a film of it here works with that family from now on. */
export async function startCare(
  rows: ActRows,
  ports: Ports,
  caseId: CaseId,
  profileId: ProfileId,
): Promise<void> {
  const now = ports.clock();
  const known = await relationsToCase(rows, profileId, caseId);
  if (known.some((one) => one.kind === 'care' && isLive(one, now))) return;
  const care = { caseId, profileId, kind: 'care', until: null, givenBy: profileId, reason: '' } as const;
  await addRelation(rows, ports, care);
}

/** Within an act; what it holds must have been checked. */
export async function addRelation(
  rows: ActRows,
  ports: Ports,
  given: Pick<Relation, 'caseId' | 'profileId' | 'kind' | 'until' | 'givenBy' | 'reason'>,
): Promise<Relation> {
  const relation: Relation = {
    ...given,
    id: newId(ports.randomBytes),
    since: ports.clock(),
    endedAt: null,
    endedBy: null,
    reviewedAt: null,
  };
  await rows.insert('case_relation', toRow(relation));
  return relation;
}
