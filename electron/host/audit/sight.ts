// What of the log a person may read: whoever still has to score a recording reads nothing of it here either, and how
// far others are with work that is closed to the reader stays closed.

import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { tellsOfWork } from '../../../shared/domain/audit/events.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { sightOf } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';

export async function onlySeen(
  reader: Reader,
  viewer: ProfileId,
  lines: readonly AuditLine[],
): Promise<readonly AuditLine[]> {
  const sight = await sightOf(reader, viewer);
  return lines.filter(({ recordingId, userId, event }) => {
    if (recordingId === null || userId === viewer) return true;
    if (sight.isBlindTo(recordingId)) return false;
    return !tellsOfWork(event) || userId === null || sight.maySeeFragments(userId, recordingId);
  });
}
