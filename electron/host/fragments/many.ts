// Changing several fragments of one's own in one act: all of them or none, and undone as one.

import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import { checkPlace, kindOf, type Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { FRAGMENT_LIMITS } from '../../../shared/domain/fragment/limits.ts';
import type { CodeId, FragmentId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Span } from '../../../shared/domain/time.ts';
import { keepBook } from '../codebooks/service.ts';
import type { ActRows } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { removeLinksAmong } from './links.ts';
import { withOwn, checkUncited } from './own-fragments.ts';
import { durationOf, toRow } from './queries.ts';
import { checkCodings } from './service.ts';

export interface Several {
  readonly recordingId: RecordingId;
  readonly ids: readonly FragmentId[];
}

export function removeSeveral(session: Session, several: Several): Promise<Result<null>> {
  return withOwn(session, 'fragment.remove-many', several, async (rows, fragments) => {
    const free = await checkUncited(rows, fragments);
    if (!free.ok) return free;
    await removeLinksAmong(rows, several.recordingId, new Set(fragments.map(({ id }) => id)));
    for (const { id } of fragments) await rows.remove('fragment', id);
    return ok(null);
  });
}

export function starSeveral(session: Session, several: Several, starred: boolean): Promise<Result<null>> {
  return withOwn(session, 'fragment.star-many', several, async (rows, fragments) => {
    await keep(
      rows,
      fragments.map((one) => ({ ...one, starred })),
    );
    return ok(null);
  });
}

/** `given` false: taken away from those that have it. */
export function codeSeveral(
  session: Session,
  ports: FeatureDeps['ports'],
  several: Several,
  { codeId, given }: { readonly codeId: CodeId; readonly given: boolean },
): Promise<Result<null>> {
  const { recordingId } = several;
  return withOwn(session, 'fragment.code-many', several, async (rows, fragments) => {
    if (given) {
      const known = await checkCodings(rows, session, recordingId, [], [bareCoding(codeId)]);
      if (!known.ok) return known;
    }
    const coded = fragments.map((one) => withCode(one, codeId, given));
    if (coded.some(({ codings }) => codings.length > FRAGMENT_LIMITS.codings)) {
      return refuse({ code: 'input.invalid', path: 'codeId' });
    }
    await keep(rows, coded);
    if (given) await keepBook(rows, ports, recordingId, session.me.id);
    return ok(null);
  });
}

function withCode(fragment: Fragment, codeId: CodeId, given: boolean): Fragment {
  const others = fragment.codings.filter((one) => one.codeId !== codeId);
  if (!given) return { ...fragment, codings: others };
  return others.length < fragment.codings.length
    ? fragment
    : { ...fragment, codings: [...others, bareCoding(codeId)] };
}

/** A place to be; nothing is cut to the film, because then only some would move by as much as was meant. */
export interface Move extends Span {
  readonly id: FragmentId;
}

export function moveSeveral(
  session: Session,
  recordingId: RecordingId,
  moves: readonly Move[],
): Promise<Result<null>> {
  const places = new Map(moves.map((move) => [move.id, move]));
  const several = { recordingId, ids: [...places.keys()] };
  const label: ActLabel = 'fragment.move-many';
  return withOwn(session, label, several, async (rows, fragments) => {
    const free = await checkUncited(rows, fragments);
    if (!free.ok) return free;
    const duration = await durationOf(rows, recordingId);
    if (duration === null) return refuse({ code: 'not-found' });
    const moved: Fragment[] = [];
    for (const one of fragments) {
      const { start, end } = places.get(one.id) ?? one;
      const place = checkPlace(kindOf(one), { start, end }, { duration });
      if (!place.ok) return place;
      const cut = place.value.start !== start || place.value.end !== end;
      if (cut) return refuse({ code: 'fragment.outside-recording' });
      moved.push({ ...one, start, end });
    }
    await keep(rows, moved);
    return ok(null);
  });
}

async function keep(rows: ActRows, fragments: readonly Fragment[]): Promise<void> {
  for (const one of fragments) await rows.update('fragment', one.id, toRow(one));
}
