// Who has to do with one family, and why: what its page shows.

import type { CaseAccess } from '../../../shared/contract/access.ts';
import { isLive } from '../../../shared/domain/access/relation.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { sightOf } from '../blindness/service.ts';
import type { Session } from '../session.ts';
import { ratersOf, recordingsOfCase, relationsOfCase } from './queries.ts';

/** Without the recordings that the viewer still has to score: they would learn whose these are. */
export function accessOfCase(session: Session, caseId: CaseId, now: number): Promise<Result<CaseAccess>> {
  return session.db.read(async (reader) => {
    const all = await relationsOfCase(reader, caseId);
    const sight = await sightOf(reader, session.me.id);
    const assignments: CaseAccess['assignments'][number][] = [];
    for (const { id, code } of await recordingsOfCase(reader, caseId)) {
      if (sight.isBlindTo(id)) continue;
      for (const profileId of await ratersOf(reader, id))
        assignments.push({ profileId, recordingCode: code });
    }
    return ok({
      live: all.filter((relation) => isLive(relation, now)),
      past: all.filter((relation) => !isLive(relation, now)).toReversed(),
      assignments,
    });
  });
}
