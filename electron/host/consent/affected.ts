// What a withdrawal affects, as far as the viewer may know of it: progress and hidden marks are never counted.

import type { Affected } from '../../../shared/contract/consent.ts';
import { whoMustConsent } from '../../../shared/domain/consent/consent-state.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { Withdrawal } from '../../../shared/domain/consent/withdrawal.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { countSeen } from '../fragments/service.ts';
import { recordingsOfCase } from '../recordings/service.ts';
import { roundsSeen } from '../rounds/service.ts';
import type { Session } from '../session.ts';
import { dayOf } from './calendar-day.ts';
import { personsOf } from './queries.ts';

/** Uses that show moments of the film, with their names, notes and codes. */
const SHOWS_FRAGMENTS: ReadonlySet<Purpose> = new Set<Purpose>([
  'guidance',
  'scoring',
  'intervision',
  'supervision',
  'education',
  'clinician',
]);

export async function affectedBy(
  reader: Reader,
  session: Session,
  person: VisiblePerson,
  { purposes, recordingId }: Withdrawal,
  now: number,
): Promise<Affected> {
  const sight = await sightOf(reader, session.me.id);
  const reach = await reachOf(reader, session.me.id, now);
  const persons = await personsOf(reader, person.caseId);
  const recordings = (await recordingsOfCase(reader, person.caseId)).filter(
    ({ id }) =>
      (recordingId === null || recordingId === id) &&
      !sight.isBlindTo(id) &&
      whoMustConsent(persons, id, dayOf(now)).some((one) => one.id === person.id),
  );
  const ids = new Set(recordings.map(({ id }) => id));
  const scored = purposes.includes('scoring') ? await roundsSeen(reader, sight, reach) : [];
  const rounds = scored
    .map((round) => ({ ...round, recordingIds: round.recordingIds.filter((id) => ids.has(id)) }))
    .filter((round) => round.recordingIds.length > 0);
  const counts = purposes.some((purpose) => SHOWS_FRAGMENTS.has(purpose))
    ? await countSeen(reader, sight)
    : new Map<never, number>();
  return {
    recordings: recordings.map(({ id, code }) => ({ id, code })),
    rounds: rounds.map(({ id, name }) => ({ id, name })),
    sheets: sum(rounds.map(({ raterIds, recordingIds }) => raterIds.length * recordingIds.length)),
    fragments: sum(recordings.map(({ id }) => counts.get(id) ?? 0)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
