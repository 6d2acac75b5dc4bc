// Several fragments of the person's own, for one act on all of them.

import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { FragmentId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { citedOn, fragmentById } from './queries.ts';

interface Asked {
  readonly recordingId: RecordingId;
  readonly ids: readonly FragmentId[];
}

/** `work` gets them in the order of `ids`, each once; it is not called when one is missing or somebody else's. */
export function withOwn<T>(
  session: Session,
  label: ActLabel,
  { recordingId, ids }: Asked,
  work: (rows: ActRows, fragments: readonly Fragment[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  const topics = ['fragments', 'history'] as const;
  const act = { label, actor: session.me.id, place: `recording:${recordingId}`, topics };
  return session.journal.act(act, async (rows) => {
    const usable = await checkUsable(rows, recordingId);
    if (!usable.ok) return usable;
    const fragments: Fragment[] = [];
    for (const id of new Set(ids)) {
      const fragment = await fragmentById(rows, id);
      if (fragment?.recordingId !== recordingId) return refuse({ code: 'not-found' });
      fragments.push(fragment);
    }
    const count = fragments.filter(({ authorId }) => authorId !== session.me.id).length;
    return count > 0 ? refuse({ code: 'fragment.some-not-yours', count }) : work(rows, fragments);
  });
}

/** The place on the film of a fragment that submitted scores rest on stays as it is. */
export async function checkUncited(reader: Reader, fragments: readonly Fragment[]): Promise<Result<null>> {
  const [first] = fragments;
  if (first === undefined) return ok(null);
  const cited = await citedOn(reader, first.recordingId, first.authorId);
  const count = fragments.filter(({ id }) => cited.has(id)).length;
  return count === 0 ? ok(null) : refuse({ code: 'fragment.some-cited', count });
}
