// What somebody uses a recording for now, and so whose yes it rests on: the closest of their relations decides.

import type { Basis } from '../../../shared/domain/access/relation.ts';
import { purposeOf } from '../../../shared/domain/access/use.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { sightOn, type Sight } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { basisOn } from './service.ts';

/** Whoever still has to score a recording looks at it for that; everybody else for what brings them to the family. */
export function useBy(basis: Basis | null, id: RecordingId, sight: Sight): Purpose {
  return basis === null || sight.isBlindTo(id) ? 'scoring' : purposeOf(basis);
}

export async function useOf(
  reader: Reader,
  person: ProfileId,
  place: { readonly caseId: CaseId; readonly recordingId: RecordingId },
  now: number,
): Promise<Purpose> {
  const sight = await sightOn(reader, person, place.recordingId);
  return useBy(await basisOn(reader, person, place, now), place.recordingId, sight);
}
