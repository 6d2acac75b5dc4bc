// What is shown of a recording rests on the same yes as its film: names, notes and codes of fragments, and its title,
// close with it. Score sheets are not asked for here: what was handed in stays in the file, and filling one in asks by
// itself.

import type { Action } from '../../../shared/domain/access/may.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { checkGoingOn, checkShowing } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import { recordingById } from '../recordings/service.ts';
import type { Place } from './service.ts';
import type { Thing } from './things.ts';
import { useOf } from './use-by.ts';

const OF_CONTENT: ReadonlySet<Action> = new Set<Action>(['content.view', 'content.mark', 'content.describe']);

export interface Wanted {
  readonly person: ProfileId;
  readonly action: Action;
  readonly thing: Thing;
  readonly place: Place | null;
}

/** Refuses where the family did not say yes to what this person comes for. */
export async function checkContent(
  reader: Reader,
  { person, action, thing, place }: Wanted,
  now: number,
): Promise<Result<null>> {
  if (!OF_CONTENT.has(action) || thing.kind === 'sheet' || place?.recordingId == null) return ok(null);
  const { caseId, recordingId } = place;
  const recording = await recordingById(reader, recordingId);
  if (recording === null) return ok(null);
  const purpose = await useOf(reader, person, { caseId, recordingId }, now);
  // Of a film that is gone the yes may be gone too; a no still holds for the words that are left.
  const check = recording.destroyedAt === null ? checkShowing : checkGoingOn;
  return check(reader, purpose, recordingId, now);
}
