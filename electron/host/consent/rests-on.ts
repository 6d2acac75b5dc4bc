// What the use of a recording rests on: the consents that hold for it.

import { standingOf } from '../../../shared/domain/consent/consent.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { ConsentId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import { dayOf } from './calendar-day.ts';
import { consentsOf, usedRecording } from './queries.ts';

export async function consentsFor(
  reader: Reader,
  purpose: Purpose,
  recordingId: RecordingId,
  now: number,
): Promise<readonly ConsentId[]> {
  const used = await usedRecording(reader, recordingId);
  if (used === null) return [];
  const said = await consentsOf(reader, used.case_id);
  const holds = (one: (typeof said)[number]) =>
    one.purpose === purpose && standingOf([one], recordingId, dayOf(now)) === 'given';
  return said.filter(holds).map(({ id }) => id);
}
