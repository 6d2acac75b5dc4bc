// A family as its page shows it: who is to be seen, what each said, and what may be done with each recording. What is
// about a recording that the viewer still has to score stays out: it would tell whose film that is.

import type { FamilyConsents, FamilyRecording } from '../../../shared/contract/consent.ts';
import { consentState } from '../../../shared/domain/consent/consent-state.ts';
import { PURPOSES, type Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { PurposeStateKind } from '../../../shared/domain/consent/consent-state.ts';
import { CAPACITIES, type VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf } from '../blindness/service.ts';
import { findCase } from '../cases/service.ts';
import type { Reader } from '../db/database.ts';
import { recordingsOfCase, closedTo } from '../recordings/service.ts';
import { roundsSeen } from '../rounds/service.ts';
import type { Session } from '../session.ts';
import { dayOf } from './calendar-day.ts';
import { stateOf } from './gate.ts';
import { consentsOf, exceptionsOf, personsOf, usedRecordings } from './queries.ts';

export function familyOf(session: Session, caseId: CaseId, now: number): Promise<Result<FamilyConsents>> {
  const today = dayOf(now);
  return session.db.read(async (reader) => {
    const careCase = await findCase(reader, caseId);
    if (careCase === null) return refuse({ code: 'not-found' });
    const sight = await sightOf(reader, session.me.id);
    const reach = await reachOf(reader, session.me.id, now);
    const open = (recordingId: RecordingId) => !sight.isBlindTo(recordingId);
    const persons = inOrder(await personsOf(reader, caseId)).filter(
      ({ seenIn }) => seenIn === 'all' || seenIn === 'nowhere' || open(seenIn),
    );
    const consents = (await consentsOf(reader, caseId)).filter(
      ({ recordingId, personId }) =>
        (recordingId === null || open(recordingId)) && persons.some(({ id }) => id === personId),
    );
    const states = (id: RecordingId): FamilyRecording['states'] =>
      ofEach((purpose) => consentState(purpose, id, persons, consents, today));
    const recordings = (await recordingsOfCase(reader, caseId)).filter(({ id }) => open(id));
    const closed = await closedTo(reader, recordings, reach, sight, now);
    return ok({
      careCase,
      persons,
      consents,
      recordings: recordings.map((one) => ({
        ...described(one, reach.mayView(one.id), closed.has(one.id)),
        states: states(one.id),
      })),
      exceptions: await exceptionsSeen(reader, session, caseId, now),
      today,
    });
  });
}

/** Parents first, as they are the ones to ask. */
function inOrder(persons: readonly VisiblePerson[]): readonly VisiblePerson[] {
  const place = ({ capacity }: VisiblePerson) => CAPACITIES.indexOf(capacity);
  return persons.toSorted((a, b) => place(a) - place(b));
}

/** Whoever looks after consent without a relation to the family needs the code and no more; nor do others without a yes. */
function described(
  { id, code, title, activity, destroyedAt }: Recording,
  isOpen: boolean,
  isClosed: boolean,
) {
  const known = { id, code, destroyedAt, isOpen };
  return isOpen && !isClosed ? { ...known, title, activity } : { ...known, title: '', activity: null };
}

function ofEach<T>(value: (purpose: Purpose) => T): Readonly<Record<Purpose, T>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its entries are made from all the keys
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, value(purpose)])) as Record<Purpose, T>;
}

async function exceptionsSeen(
  reader: Reader,
  { me }: Session,
  caseId: CaseId,
  now: number,
): Promise<FamilyConsents['exceptions']> {
  const sight = await sightOf(reader, me.id);
  const names = new Map(
    (await roundsSeen(reader, sight, await reachOf(reader, me.id, now))).map(({ id, name }) => [id, name]),
  );
  return (await exceptionsOf(reader, caseId)).flatMap((exception) => {
    const roundName = names.get(exception.roundId);
    const hidden = roundName === undefined || sight.isBlindTo(exception.recordingId);
    return hidden ? [] : [{ ...exception, roundName }];
  });
}

/** Says no more of a recording than whether it may be used, so that it does not tell whose film it is. */
export function overviewOf(
  session: Session,
  purpose: Purpose,
  now: number,
): Promise<Result<readonly { readonly recordingId: RecordingId; readonly state: PurposeStateKind }[]>> {
  return session.db.read(async (reader) => {
    const states: { recordingId: RecordingId; state: PurposeStateKind }[] = [];
    for (const used of await usedRecordings(reader)) {
      states.push({ recordingId: used.id, state: (await stateOf(reader, purpose, used, now)).kind });
    }
    return ok(states);
  });
}
