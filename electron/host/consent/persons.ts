// The people who are to be seen on a family's recordings: adding, changing, taking away.

import { checkPerson, type VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { CaseId, PersonId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findCase } from '../cases/service.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { dayOf } from './calendar-day.ts';
import { consentsOf, personById, personsOf, personToRow } from './queries.ts';
import { checkRecording } from './service.ts';

type Ports = FeatureDeps['ports'];

/** What a person types about somebody. */
export type PersonDetails = Omit<VisiblePerson, 'id' | 'caseId'>;

export function addPerson(
  session: Session,
  ports: Ports,
  caseId: CaseId,
  details: PersonDetails,
): Promise<Result<VisiblePerson>> {
  const act = { label: 'person.add', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    if ((await findCase(rows, caseId)) === null) return refuse({ code: 'not-found' });
    const person = { ...details, caseId, id: newId<PersonId>(ports.randomBytes) };
    const checked = await check(rows, session, ports, person);
    if (checked.ok) await rows.insert('visible_person', personToRow(checked.value));
    return checked;
  });
}

export function editPerson(
  session: Session,
  ports: Ports,
  id: PersonId,
  details: PersonDetails,
): Promise<Result<VisiblePerson>> {
  const act = { label: 'person.edit', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    const known = await personById(rows, id);
    if (known === null) return refuse({ code: 'not-found' });
    const checked = await check(rows, session, ports, { ...known, ...details });
    if (checked.ok) await rows.update('visible_person', id, personToRow(checked.value));
    return checked;
  });
}

export function removePerson(session: Session, id: PersonId): Promise<Result<null>> {
  const act = { label: 'person.remove', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    const person = await personById(rows, id);
    if (person === null) return refuse({ code: 'not-found' });
    const said = (await consentsOf(rows, person.caseId)).some(({ personId }) => personId === id);
    if (said) return refuse({ code: 'person.has-consents' });
    await rows.remove('visible_person', id);
    return ok(null);
  });
}

async function check(
  rows: ActRows,
  session: Session,
  ports: Ports,
  person: VisiblePerson,
): Promise<Result<VisiblePerson>> {
  const { seenIn } = person;
  const one = seenIn === 'all' || seenIn === 'nowhere' ? null : seenIn;
  const there = await checkRecording(rows, session, person, one);
  if (!there.ok) return there;
  const others = (await personsOf(rows, person.caseId)).filter(({ id }) => id !== person.id);
  return checkPerson(person, others, dayOf(ports.clock()));
}
