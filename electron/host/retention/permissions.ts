// What a viewer may do about keeping and destroying, as the page shows it. The wrapper around all handlers asks the same
// rule again, before the act.

import type { RetentionRights } from '../../../shared/contract/retention.ts';
import { may, type Action } from '../../../shared/domain/access/may.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { standingOf, type Place } from '../access/service.ts';
import type { Reader } from '../db/database.ts';

/** `place` null: by roles alone, over all families. */
export async function rightsOf(
  reader: Reader,
  person: ProfileId,
  place: Place | null,
  now: number,
): Promise<RetentionRights> {
  const standing = await standingOf(reader, person, place, now);
  const can = (action: Action): boolean => may(standing, action).allowed;
  return { decide: can('retention.decide'), destroy: can('retention.destroy') };
}

/** What was part of the file leaves it by nobody else. */
export async function mayLeaveFile(reader: Reader, person: ProfileId, now: number): Promise<boolean> {
  return may(await standingOf(reader, person, null, now), 'retention.destroy').allowed;
}
