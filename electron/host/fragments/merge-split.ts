// Merging fragments into one, and splitting them in two, with what ties them to others.

import { mergeOf } from '../../../shared/domain/fragment/merge.ts';
import { splitOf } from '../../../shared/domain/fragment/split.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { citedInDrafts } from '../sheets/service.ts';
import { moveLinks } from './links.ts';
import type { Several } from './many.ts';
import { checkUncited, withOwn } from './own-fragments.ts';
import { toRow } from './queries.ts';

type Ports = FeatureDeps['ports'];

/** Links of those that go come to the one that stays; a link between two of them has nothing left to say.
 * What an open score rests on does not go: the score would lose it without a word. */
export function mergeFragments(session: Session, ports: Ports, several: Several): Promise<Result<Fragment>> {
  return withOwn(session, 'fragment.merge', several, async (rows, fragments) => {
    const free = await checkUncited(rows, fragments);
    if (!free.ok) return free;
    const merge = mergeOf(fragments);
    if (!merge.ok) return merge;
    const { kept, gone } = merge.value;
    const drafted = await citedInDrafts(rows, session);
    const count = gone.filter(({ id }) => drafted.has(id)).length;
    if (count > 0) return refuse({ code: 'fragment.merge-in-draft', count });
    await moveLinks(rows, ports, kept, new Set(gone.map(({ id }) => id)));
    for (const { id } of gone) await rows.remove('fragment', id);
    await rows.update('fragment', kept.id, toRow(kept));
    return ok(kept);
  });
}

/** Each at the same time; answers the second halves. */
export function splitFragments(
  session: Session,
  ports: Ports,
  several: Several,
  at: Micros,
): Promise<Result<readonly Fragment[]>> {
  return withOwn(session, 'fragment.split', several, async (rows, fragments) => {
    const free = await checkUncited(rows, fragments);
    if (!free.ok) return free;
    const made: Fragment[] = [];
    for (const one of fragments) {
      const split = splitOf(one, at, { id: newId(ports.randomBytes), createdAt: ports.clock() });
      if (!split.ok) return split;
      const { first, second } = split.value;
      await rows.update('fragment', first.id, toRow(first));
      await rows.insert('fragment', toRow(second));
      made.push(second);
    }
    return ok(made);
  });
}
