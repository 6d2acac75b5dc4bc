// Links between one person's fragments on one recording. Seen by whoever may see the fragments they tie.

import { z } from 'zod';
import { LINK_KINDS, type LinkKind } from '../../../shared/domain/code/codebook.ts';
import { checkLink, type FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { FragmentId, FragmentLinkId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sightOn } from '../blindness/service.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { sql } from '../db/sql.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { fragmentById } from './queries.ts';

const linkRow = z
  .object({
    id: id<FragmentLinkId>(),
    from_id: id<FragmentId>(),
    to_id: id<FragmentId>(),
    kind: z.enum(LINK_KINDS),
  })
  .transform((row): FragmentLink => ({ id: row.id, from: row.from_id, to: row.to_id, kind: row.kind }));

const authorRow = z.object({ author_id: id<ProfileId>() });

async function linksOf(reader: Reader, recordingId: RecordingId): Promise<readonly FragmentLink[]> {
  const rows = await reader.all(sql`
    select id, from_id, to_id, kind from fragment_link where recording_id = ${recordingId} order by id`);
  return rows.map((row) => linkRow.parse(row));
}

export function listLinks(
  session: Session,
  recordingId: RecordingId,
): Promise<Result<readonly FragmentLink[]>> {
  return session.db.read(async (reader) => {
    const sight = await sightOn(reader, session.me.id, recordingId);
    const rows = await reader.all(sql`
      select l.id, l.from_id, l.to_id, l.kind, f.author_id from fragment_link l
      join fragment f on f.id = l.from_id where l.recording_id = ${recordingId} order by l.id`);
    // Both ends are of one author.
    const seen = rows.filter((row) => sight.maySeeFragments(authorRow.parse(row).author_id, recordingId));
    return ok(seen.map((row) => linkRow.parse(row)));
  });
}

export async function linkFragments(
  session: Session,
  ports: FeatureDeps['ports'],
  meant: { readonly from: FragmentId; readonly to: FragmentId; readonly kind: LinkKind },
): Promise<Result<FragmentLink>> {
  const known = await session.db.read((reader) => fragmentById(reader, meant.from));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(tying(session, 'fragment.link', known), async (rows) => {
    const usable = await checkUsable(rows, known.recordingId);
    if (!usable.ok) return usable;
    const from = await fragmentById(rows, meant.from);
    const to = await fragmentById(rows, meant.to);
    if (from === null || to === null) return refuse({ code: 'not-found' });
    if (from.authorId !== session.me.id) return refuse({ code: 'fragment.not-yours' });
    const checked = checkLink(meant, from, to, await linksOf(rows, from.recordingId));
    if (!checked.ok) return checked;
    const link = { id: newId<FragmentLinkId>(ports.randomBytes), ...meant };
    await addLink(rows, from.recordingId, link);
    return ok(link);
  });
}

export async function unlinkFragments(session: Session, linkId: FragmentLinkId): Promise<Result<null>> {
  const known = await session.db.read((reader) => endOf(reader, linkId));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(tying(session, 'fragment.unlink', known), async (rows) => {
    const usable = await checkUsable(rows, known.recordingId);
    if (!usable.ok) return usable;
    const from = await endOf(rows, linkId);
    if (from === null) return refuse({ code: 'not-found' });
    if (from.authorId !== session.me.id) return refuse({ code: 'fragment.not-yours' });
    await rows.remove('fragment_link', linkId);
    return ok(null);
  });
}

/** Within the act that removes these fragments themselves. Answers what they were. */
export async function removeLinksAmong(
  rows: ActRows,
  recordingId: RecordingId,
  gone: ReadonlySet<FragmentId>,
): Promise<readonly FragmentLink[]> {
  const links = (await linksOf(rows, recordingId)).filter(({ from, to }) => gone.has(from) || gone.has(to));
  for (const { id: linkId } of links) await rows.remove('fragment_link', linkId);
  return links;
}

/** Within the act that merges: what went to or from the fragments that go, goes to or from the one that stays. */
export async function moveLinks(
  rows: ActRows,
  ports: FeatureDeps['ports'],
  kept: Fragment,
  gone: ReadonlySet<FragmentId>,
): Promise<void> {
  const moved = await removeLinksAmong(rows, kept.recordingId, gone);
  const stayed = [...(await linksOf(rows, kept.recordingId))];
  const endOfMerged = (end: FragmentId) => (gone.has(end) ? kept.id : end);
  for (const { from, to, kind } of moved) {
    const link = { from: endOfMerged(from), to: endOfMerged(to), kind };
    if (!checkLink(link, kept, kept, stayed).ok) continue;
    const id = newId<FragmentLinkId>(ports.randomBytes);
    stayed.push({ id, ...link });
    await addLink(rows, kept.recordingId, { id, ...link });
  }
}

async function addLink(rows: ActRows, recordingId: RecordingId, link: FragmentLink): Promise<void> {
  await rows.insert('fragment_link', {
    id: link.id,
    recording_id: recordingId,
    from_id: link.from,
    to_id: link.to,
    kind: link.kind,
  });
}

async function endOf(reader: Reader, linkId: FragmentLinkId): Promise<Fragment | null> {
  const row = await reader.first(
    sql`select id, from_id, to_id, kind from fragment_link where id = ${linkId}`,
  );
  return row === null ? null : fragmentById(reader, linkRow.parse(row).from);
}

function tying(session: Session, label: 'fragment.link' | 'fragment.unlink', { recordingId }: Fragment) {
  const topics = ['fragments', 'history'] as const;
  return { label, actor: session.me.id, place: `recording:${recordingId}`, topics };
}
