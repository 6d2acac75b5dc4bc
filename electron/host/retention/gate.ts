// The gate of keeping, for every feature that uses a recording: asked in the same transaction as the use. What was
// destroyed is not there to use, and what is disputed may not be used.

import { z } from 'zod';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { standingOf } from '../../../shared/domain/retention/choice.ts';
import { holdsOn, type Hold } from '../../../shared/domain/retention/hold.ts';
import { inForce } from '../../../shared/domain/retention/retention-class.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { choicesOf } from './choice-rows.ts';
import { standingHolds } from './hold-rows.ts';

const usedRow = z.object({
  id: id<RecordingId>(),
  code: z.string(),
  case_id: id<CaseId>(),
  imported_by: z.string(),
  destroyed_at: z.int().nullable(),
});

/** Its film is there. */
export async function checkThere(
  reader: Reader,
  recordingId: RecordingId,
): Promise<Result<z.output<typeof usedRow>>> {
  const used = await usedRecording(reader, recordingId);
  if (used === null) return refuse({ code: 'not-found' });
  if (used.destroyed_at === null) return ok(used);
  return refuse({ code: 'recording.destroyed', recordingCode: used.code });
}

/** Its film is there, and nobody disputes its use. */
export async function checkUsable(reader: Reader, recordingId: RecordingId): Promise<Result<null>> {
  const there = await checkThere(reader, recordingId);
  if (!there.ok) return there;
  const used = there.value;
  const holds = holdsOn(await standingHolds(reader), { id: used.id, caseId: used.case_id });
  return holds.some(isRestriction)
    ? refuse({ code: 'recording.restricted', recordingCode: used.code })
    : ok(null);
}

/** Is the use of everything of this family disputed? */
export async function isRestrictedFamily(reader: Reader, caseId: CaseId): Promise<boolean> {
  const holds = await standingHolds(reader);
  return holds.some((hold) => isRestriction(hold) && hold.caseId === caseId && hold.recordingId === null);
}

/** Of these, the ones that may not be used now because something about them is disputed. */
export async function restrictedAmong(
  reader: Reader,
  recordings: readonly { readonly id: RecordingId; readonly caseId: CaseId }[],
): Promise<ReadonlySet<RecordingId>> {
  const restrictions = (await standingHolds(reader)).filter(isRestriction);
  return new Set(recordings.filter((one) => holdsOn(restrictions, one).length > 0).map((one) => one.id));
}

/**
 * Working material that others are going to see: somebody must have decided what that makes of it (NVO: as soon as it
 * is shared it becomes part of the file). `withWhom`: ids of the people who will see it.
 */
export async function checkSharing(
  reader: Reader,
  recordingIds: readonly RecordingId[],
  withWhom: readonly string[],
): Promise<Result<null>> {
  for (const recordingId of recordingIds) {
    const used = await usedRecording(reader, recordingId);
    if (used === null) return refuse({ code: 'not-found' });
    if (!(await asksForDecision(reader, used, withWhom))) continue;
    return refuse({ code: 'retention.sharing-undecided', recordingCode: used.code });
  }
  return ok(null);
}

async function asksForDecision(
  reader: Reader,
  used: z.output<typeof usedRow>,
  withWhom: readonly string[],
): Promise<boolean> {
  if (withWhom.every((one) => one === used.imported_by)) return false;
  const standing = standingOf(await choicesOf(reader, used.id));
  return inForce(standing.class) === 'working-material' && !standing.sharingDecided;
}

async function usedRecording(reader: Reader, recordingId: RecordingId) {
  const row = await reader.first(
    sql`select id, code, case_id, imported_by, destroyed_at from recording where id = ${recordingId}`,
  );
  return row === null ? null : usedRow.parse(row);
}

function isRestriction({ kind }: Hold): boolean {
  return kind === 'restriction';
}
