// Fragments: marked by their author, changed by nobody else, seen by others as blindness allows.

import { findCode } from '../../../shared/domain/code/codebook.ts';
import {
  fitsCode,
  sameCoding,
  withSaid,
  type Coding,
  type Said,
} from '../../../shared/domain/fragment/coding.ts';
import {
  applyEdit,
  byTime,
  checkPlace,
  type Fragment,
  type FragmentEdit,
  type FragmentKind,
  kindOf,
} from '../../../shared/domain/fragment/fragment.ts';
import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import type { CodeId, FragmentId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Span } from '../../../shared/domain/time.ts';
import { sightOn, type Sight } from '../blindness/service.ts';
import { bookOn, keepBook } from '../codebooks/service.ts';
import type { Reader } from '../db/database.ts';
import type { Act, ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { removeLinksAmong } from './links.ts';
import {
  durationOf,
  fragmentById,
  fragmentsOf,
  fragmentTallies,
  fromRow,
  isCited,
  toRow,
} from './queries.ts';

/** For states that run and become fragments. */
export { codingCell, codingInCell } from './codings-cell.ts';
export { durationOf } from './queries.ts';

type Ports = FeatureDeps['ports'];

/** For what keeps codings as fragments do. */
export { codings, codingsCell } from './codings-cell.ts';

/** In reading order: what the viewer marked and what others marked that the viewer may see. */
export function listFragments(
  session: Session,
  recordingId: RecordingId,
): Promise<Result<readonly Fragment[]>> {
  return session.db.read(async (reader) => {
    const sight = await sightOn(reader, session.me.id, recordingId);
    const all = await fragmentsOf(reader, recordingId);
    const seen = all.filter((fragment) => sight.maySeeFragments(fragment.authorId, recordingId));
    return ok(seen.toSorted(byTime));
  });
}

/** Per recording, how many fragments this sight allows to be seen. */
export async function countSeen(reader: Reader, sight: Sight): Promise<ReadonlyMap<RecordingId, number>> {
  const counts = new Map<RecordingId, number>();
  for (const { recordingId, authorId, fragments } of await fragmentTallies(reader)) {
    if (!sight.maySeeFragments(authorId, recordingId)) continue;
    counts.set(recordingId, (counts.get(recordingId) ?? 0) + fragments);
  }
  return counts;
}

/** Per recording, whose marks this sight allows to be seen; only authors who marked something. */
export async function authorsSeen(
  reader: Reader,
  sight: Sight,
): Promise<ReadonlyMap<RecordingId, ReadonlySet<ProfileId>>> {
  const seen = (await fragmentTallies(reader)).filter(({ recordingId, authorId }) =>
    sight.maySeeFragments(authorId, recordingId),
  );
  const byRecording = Map.groupBy(seen, ({ recordingId }) => recordingId);
  return new Map(
    [...byRecording].map(([id, tallies]) => [id, new Set(tallies.map(({ authorId }) => authorId))]),
  );
}

/** `codings` left out: none. */
export interface Marked extends Span {
  readonly kind?: FragmentKind | undefined;
  readonly codings?: readonly Coding[] | undefined;
}

export function markFragment(
  session: Session,
  ports: Ports,
  recordingId: RecordingId,
  { start, end, kind = 'span', codings = [] }: Marked,
): Promise<Result<Fragment>> {
  return session.journal.act(marking(session, 'fragment.mark', recordingId), async (rows) => {
    const usable = await checkUsable(rows, recordingId);
    if (!usable.ok) return usable;
    const span = await placeOn(rows, recordingId, kind, { start, end });
    if (!span.ok) return span;
    const coded = await checkCodings(rows, session, recordingId, [], codings);
    if (!coded.ok) return coded;
    const fragment: Fragment = {
      id: newId(ports.randomBytes),
      recordingId,
      authorId: session.me.id,
      ...span.value,
      name: '',
      note: '',
      codings,
      starred: false,
      createdAt: ports.clock(),
    };
    await addFragment(rows, fragment);
    if (codings.length > 0) await keepBook(rows, ports, recordingId, session.me.id);
    return ok(fragment);
  });
}

/** Within an act; the span must have been checked. */
export async function addFragment(rows: ActRows, fragment: Fragment): Promise<void> {
  await rows.insert('fragment', toRow(fragment));
}

/** Within an act: off the film with what ties it to others; one that is not there any more is off already. */
export async function takeFragment(rows: ActRows, id: FragmentId): Promise<Result<null>> {
  const fragment = await fragmentById(rows, id);
  if (fragment === null) return ok(null);
  if (await isCited(rows, fragment)) return refuse({ code: 'fragment.cited' });
  await removeLinksAmong(rows, fragment.recordingId, new Set([id]));
  await rows.remove('fragment', id);
  return ok(null);
}

/** Words, codes and star stay the author's to change; a place that submitted scores rest on does not. */
export async function editFragment(
  session: Session,
  ports: Ports,
  id: FragmentId,
  edit: FragmentEdit,
): Promise<Result<Fragment>> {
  const known = await session.db.read((reader) => fragmentById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(marking(session, 'fragment.edit', known.recordingId), async (rows) => {
    const found = await ownFragment(rows, session, id);
    if (!found.ok) return found;
    const edited = await checkEdit(rows, session, found.value, applyEdit(found.value, edit));
    if (!edited.ok) return edited;
    await rows.update('fragment', id, toRow(edited.value));
    const { recordingId, codings } = edited.value;
    if (edit.codings !== undefined && codings.length > 0) {
      await keepBook(rows, ports, recordingId, session.me.id);
    }
    return edited;
  });
}

/** Within an act that checked the answer: one more thing is said with one code of a fragment. */
export async function recode(
  rows: ActRows,
  session: Session,
  recordingId: RecordingId,
  id: FragmentId,
  { codeId, said }: { readonly codeId: CodeId; readonly said: Said },
): Promise<Result<Coding>> {
  const found = await ownFragment(rows, session, id);
  if (!found.ok) return found;
  const { value: before } = found;
  const asked = before.codings.find((one) => one.codeId === codeId);
  if (before.recordingId !== recordingId || asked === undefined) return refuse({ code: 'not-found' });
  const answered = withSaid(asked, said);
  const codings = before.codings.map((one) => (one === asked ? answered : one));
  await rows.update('fragment', id, toRow({ ...before, codings }));
  return ok(answered);
}

export async function removeFragment(session: Session, id: FragmentId): Promise<Result<null>> {
  const known = await session.db.read((reader) => fragmentById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(marking(session, 'fragment.remove', known.recordingId), async (rows) => {
    const found = await ownFragment(rows, session, id);
    if (!found.ok) return found;
    return takeFragment(rows, id);
  });
}

/** What one person marked on one recording, in reading order; for whoever checked that it may be seen. */
export async function fragmentsBy(
  reader: Reader,
  author: ProfileId,
  recordingId: RecordingId,
): Promise<readonly Fragment[]> {
  const all = await fragmentsOf(reader, recordingId);
  return all.filter((fragment) => fragment.authorId === author).toSorted(byTime);
}

/** The fragments one person marked on one recording: the only ones their scores can rest on. */
export async function fragmentIdsBy(
  reader: Reader,
  author: ProfileId,
  recordingId: RecordingId,
): Promise<ReadonlySet<FragmentId>> {
  return new Set((await fragmentsBy(reader, author, recordingId)).map((fragment) => fragment.id));
}

/**
 * May these changes be made without moving or losing a fragment that submitted scores rest on? For undo and redo,
 * which turn rows round without knowing what they mean.
 */
export async function checkCited(reader: Reader, changes: ChangeSet): Promise<Result<null>> {
  for (const { table, before, after } of changes) {
    if (table !== 'fragment' || before === null) continue;
    const stays =
      after !== null && after['start_us'] === before['start_us'] && after['end_us'] === before['end_us'];
    if (!stays && (await isCited(reader, fromRow(before)))) return refuse({ code: 'fragment.cited' });
  }
  return ok(null);
}

function marking(session: Session, label: ActLabel, recordingId: RecordingId): Act {
  const topics = ['fragments', 'history'] as const;
  return { label, actor: session.me.id, place: `recording:${recordingId}`, topics };
}

async function ownFragment(rows: ActRows, session: Session, id: FragmentId): Promise<Result<Fragment>> {
  const fragment = await fragmentById(rows, id);
  if (fragment === null) return refuse({ code: 'not-found' });
  const usable = await checkUsable(rows, fragment.recordingId);
  if (!usable.ok) return usable;
  return fragment.authorId === session.me.id ? ok(fragment) : refuse({ code: 'fragment.not-yours' });
}

/** Within an act. */
export async function placeOn(
  reader: Reader,
  recordingId: RecordingId,
  kind: FragmentKind,
  meant: Span,
): Promise<Result<Span>> {
  const duration = await durationOf(reader, recordingId);
  return duration === null ? refuse({ code: 'not-found' }) : checkPlace(kind, meant, { duration });
}

/** Each code once, and in the book of the recording; what stood there before, from another book, may stay. */
export async function checkCodings(
  reader: Reader,
  session: Session,
  recordingId: RecordingId,
  before: readonly Coding[],
  codings: readonly Coding[],
): Promise<Result<null>> {
  const fresh = codings.filter((coding) => !before.some((one) => sameCoding(one, coding)));
  if (fresh.length === 0) return ok(null);
  if (new Set(codings.map(({ codeId }) => codeId)).size < codings.length) {
    return refuse({ code: 'input.invalid', path: 'codings' });
  }
  const { book } = await bookOn(reader, recordingId, session.me.id);
  const fits = fresh.every((coding) => {
    const code = findCode(book.content, coding.codeId);
    return code !== null && fitsCode(coding, code);
  });
  return fits ? ok(null) : refuse({ code: 'fragment.code-not-in-book' });
}

async function checkEdit(
  reader: Reader,
  session: Session,
  before: Fragment,
  edited: Fragment,
): Promise<Result<Fragment>> {
  const { recordingId } = before;
  const coded = await checkCodings(reader, session, recordingId, before.codings, edited.codings);
  if (!coded.ok) return coded;
  if (edited.start === before.start && edited.end === before.end) return ok(edited);
  if (await isCited(reader, before)) return refuse({ code: 'fragment.cited' });
  const span = await placeOn(reader, recordingId, kindOf(before), edited);
  return span.ok ? ok({ ...edited, ...span.value }) : span;
}
