// The terms that the organisation chose.

import { checkPolicy, type RetentionPolicy } from '../../../shared/domain/retention/policy.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Session } from '../session.ts';
import { keepPolicy } from './policy-rows.ts';

export async function setPolicy(session: Session, policy: RetentionPolicy): Promise<Result<null>> {
  const checked = checkPolicy(policy);
  if (!checked.ok) return checked;
  const topics = ['retention'] as const;
  const act = { label: 'retention.policy', actor: session.me.id, place: null, topics } as const;
  return session.journal.act(act, async (rows) => {
    await keepPolicy(rows.unjournalled, checked.value);
    return ok(null);
  });
}
