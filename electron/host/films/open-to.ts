// Whether a film is open to somebody at this moment: asked when it begins to play and for every piece of it, for a
// relation ends, a yes runs out and a dispute begins while somebody watches.

import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { mayView } from '../access/service.ts';
import { useOf } from '../access/use-by.ts';
import { checkShowing } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import { checkThere, checkUsable } from '../retention/gate.ts';

export async function isFilmOpenTo(
  reader: Reader,
  person: ProfileId,
  recordingId: RecordingId,
  now: number,
): Promise<boolean> {
  if (!(await mayView(reader, person, recordingId, now))) return false;
  const there = await checkThere(reader, recordingId);
  if (!there.ok || !(await checkUsable(reader, recordingId)).ok) return false;
  const purpose = await useOf(reader, person, { caseId: there.value.case_id, recordingId }, now);
  return (await checkShowing(reader, purpose, recordingId, now)).ok;
}
