// Which live sessions a person may see. What was marked at a visit is about every film of that visit, so a colleague's is
// closed for as long as their marks on any recording of the family would be. Whoever still has to score a recording is
// not told of which family it is, so what lies on it is closed too, also one's own.

import { z } from 'zod';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { LiveSession } from '../../../shared/domain/live/live-session.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { checkContent } from '../access/content-gate.ts';
import { sightOf, type Sight } from '../blindness/service.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const idRow = z.object({ id: id<RecordingId>() });

export type SeesLive = (session: Pick<LiveSession, 'authorId' | 'attached'>) => boolean;

export async function seesLiveOf(reader: Reader, viewer: ProfileId, caseId: CaseId): Promise<SeesLive> {
  const rows = await reader.all(sql`select id from recording where case_id = ${caseId}`);
  const recordings = rows.map((row) => idRow.parse(row).id);
  const sight = await sightOf(reader, viewer);
  return ({ authorId, attached }) =>
    seesLiveWork(sight, viewer, authorId, recordings) &&
    (attached === null || !sight.isBlindTo(attached.recordingId));
}

/** What lies on a recording is shown as long as that recording may be. */
export async function checkShown(
  reader: Reader,
  viewer: ProfileId,
  { caseId, attached }: Pick<LiveSession, 'caseId' | 'attached'>,
  now: number,
): Promise<Result<null>> {
  if (attached === null) return ok(null);
  const { recordingId } = attached;
  const thing = { kind: 'recording', id: recordingId } as const;
  const place = { caseId, recordingId };
  return checkContent(reader, { person: viewer, action: 'content.view', thing, place }, now);
}

/** `recordings`: those of the family. */
export function seesLiveWork(
  sight: Sight,
  viewer: ProfileId,
  author: ProfileId,
  recordings: readonly RecordingId[],
): boolean {
  return author === viewer || recordings.every((one) => sight.maySeeFragments(author, one));
}
