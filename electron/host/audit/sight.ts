// What of the log a person may read: whoever still has to score a recording reads nothing of it here either, and how
// far others are with work that is closed to the reader stays closed.

import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { tellsOfWork } from '../../../shared/domain/audit/events.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { sightOf } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { seesLiveWork } from '../live/sight.ts';
import { recordingsByCase } from './queries.ts';

export async function onlySeen(
  reader: Reader,
  viewer: ProfileId,
  lines: readonly AuditLine[],
): Promise<readonly AuditLine[]> {
  const sight = await sightOf(reader, viewer);
  const ofCase = await recordingsByCase(reader);
  return lines.filter(({ recordingId, caseId, userId, event }) => {
    if (userId === viewer) return true;
    // Work at a visit is about every film of the family.
    if (recordingId === null && caseId !== null && userId !== null && tellsOfWork(event)) {
      return seesLiveWork(sight, viewer, userId, ofCase.get(caseId) ?? []);
    }
    if (recordingId === null) return true;
    if (sight.isBlindTo(recordingId)) return false;
    return !tellsOfWork(event) || userId === null || sight.maySeeFragments(userId, recordingId);
  });
}
