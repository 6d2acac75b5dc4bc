// Writing in the consent register: what people said, and their taking it back, which holds from that moment on.

import type { Affected, ConsentGift, SaidWithdrawal } from '../../../shared/contract/consent.ts';
import { checkConsent, type Consent } from '../../../shared/domain/consent/consent.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { withdraw, type Withdrawal } from '../../../shared/domain/consent/withdrawal.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sightOn } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { recordingsOfCase } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { affectedBy } from './affected.ts';
import { dayOf } from './calendar-day.ts';
import { consentsOf, consentToRow, personById, usedRecording } from './queries.ts';

type Ports = FeatureDeps['ports'];

export function giveConsent(session: Session, ports: Ports, gift: ConsentGift): Promise<Result<null>> {
  // What may be done with a recording shows beside it, and in rounds still to be made.
  const topics = ['recordings'] as const;
  const act = { label: 'consent.give', actor: session.me.id, place: null, topics } as const;
  return session.journal.act(act, async (rows) => {
    for (const personId of new Set(gift.personIds)) {
      const person = await personById(rows, personId);
      if (person === null) return refuse({ code: 'not-found' });
      const there = await checkRecording(rows, session, person, gift.recordingId);
      if (!there.ok) return there;
      const given = await addConsents(rows, ports, person, gift);
      if (!given.ok) return given;
    }
    return ok(null);
  });
}

async function addConsents(
  rows: ActRows,
  ports: Ports,
  person: VisiblePerson,
  gift: ConsentGift,
): Promise<Result<null>> {
  const { personIds: _all, purposes, ...same } = gift;
  for (const purpose of new Set(purposes)) {
    const said = { ...same, purpose, caseId: person.caseId, personId: person.id, withdrawnOn: null };
    const checked = checkConsent({ ...said, id: newId(ports.randomBytes) }, dayOf(ports.clock()));
    if (!checked.ok) return checked;
    await rows.insert('consent', consentToRow(checked.value));
  }
  return ok(null);
}

export function affected(session: Session, withdrawal: Withdrawal, now: number): Promise<Result<Affected>> {
  return session.db.read(async (reader) => {
    const person = await personById(reader, withdrawal.personId);
    if (person === null) return refuse({ code: 'not-found' });
    const there = await checkRecording(reader, session, person, withdrawal.recordingId);
    return there.ok ? ok(await affectedBy(reader, session, person, withdrawal, now)) : there;
  });
}

/** What was open to be seen is closed: whoever may still see it asks anew. */
export interface OpenFilms {
  release(recordingId: RecordingId): Promise<void>;
}

export async function withdrawConsent(
  session: Session,
  ports: Ports,
  films: OpenFilms,
  withdrawal: SaidWithdrawal,
): Promise<Result<Affected>> {
  const withdrawn = await writeWithdrawal(session, ports, withdrawal);
  if (withdrawn.ok) for (const id of await concerned(session, withdrawal)) await films.release(id);
  return withdrawn;
}

async function concerned(
  session: Session,
  { personId, recordingId }: Withdrawal,
): Promise<readonly RecordingId[]> {
  if (recordingId !== null) return [recordingId];
  return session.db.read(async (reader) => {
    const person = await personById(reader, personId);
    return person === null ? [] : (await recordingsOfCase(reader, person.caseId)).map(({ id }) => id);
  });
}

function writeWithdrawal(
  session: Session,
  ports: Ports,
  withdrawal: SaidWithdrawal,
): Promise<Result<Affected>> {
  const topics = ['recordings', 'sheets'] as const;
  const act = { label: 'consent.withdraw', actor: session.me.id, place: null, topics } as const;
  return session.journal.act(act, async (rows) => {
    const person = await personById(rows, withdrawal.personId);
    if (person === null) return refuse({ code: 'not-found' });
    const there = await checkRecording(rows, session, person, withdrawal.recordingId);
    if (!there.ok) return there;
    const now = ports.clock();
    const { saidOn: withdrawnOn = dayOf(now) } = withdrawal;
    if (withdrawnOn > dayOf(now)) return refuse({ code: 'input.invalid', path: 'saidOn' });
    const { ends, noes } = withdraw(await consentsOf(rows, person.caseId), withdrawal);
    for (const id of ends) await rows.update('consent', id, { withdrawn_on: withdrawnOn });
    for (const purpose of noes) {
      const no = { ...NO, purpose, recordingId: withdrawal.recordingId, withdrawnOn };
      const whose = {
        id: newId<Consent['id']>(ports.randomBytes),
        caseId: person.caseId,
        personId: person.id,
      };
      await rows.insert('consent', consentToRow({ ...no, ...whose }));
    }
    return ok(await affectedBy(rows, session, person, withdrawal, now));
  });
}

/** A no needs no form and no text; it counts however it was said. */
const NO = { givenOn: null, form: 'spoken', textVersion: '', validUntil: null } as const;

/** The recording must be the family's, and open to whoever writes: else they would learn whose film it is. */
export async function checkRecording(
  reader: Reader,
  session: Session,
  { caseId }: Pick<VisiblePerson, 'caseId'>,
  recordingId: RecordingId | null,
): Promise<Result<null>> {
  if (recordingId === null) return ok(null);
  const used = await usedRecording(reader, recordingId);
  if (used === null) return refuse({ code: 'not-found' });
  const sight = await sightOn(reader, session.me.id, recordingId);
  if (sight.isBlindTo(recordingId)) return refuse({ code: 'blind' });
  return used.case_id === caseId ? ok(null) : refuse({ code: 'not-found' });
}
