// With which families somebody should talk about consent again, for whoever looks after it. What is about a recording
// that the viewer still has to score stays out: it would tell whose film that is.

import type { ConsentReminder } from '../../../shared/contract/consent.ts';
import { remindersOf } from '../../../shared/domain/consent/reminders.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf } from '../blindness/service.ts';
import { allCases } from '../cases/service.ts';
import { allRecordings } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { dayOf } from './calendar-day.ts';
import { consentsOf, personsOf } from './queries.ts';

/** The longest waiting first. A family of which no film is left, or whose care ended, is not asked again. */
export function remindersFor(session: Session, now: number): Promise<Result<readonly ConsentReminder[]>> {
  return session.db.read(async (reader) => {
    const reach = await reachOf(reader, session.me.id, now);
    const sight = await sightOf(reader, session.me.id);
    const there = (await allRecordings(reader)).filter(({ destroyedAt }) => destroyedAt === null);
    const open = there.filter(({ id }) => !sight.isBlindTo(id));
    const reminders: ConsentReminder[] = [];
    for (const { id: caseId, code, closedOn } of await allCases(reader)) {
      const own = new Set<unknown>(open.filter((one) => one.caseId === caseId).map(({ id }) => id));
      if (closedOn !== null || own.size === 0 || !reach.may('consent.change', caseId)) continue;
      const persons = (await personsOf(reader, caseId)).filter(
        ({ seenIn }) => seenIn === 'all' || seenIn === 'nowhere' || own.has(seenIn),
      );
      const consents = (await consentsOf(reader, caseId)).filter(
        ({ recordingId }) => recordingId === null || own.has(recordingId),
      );
      const names = new Map(persons.map(({ id, codeName }) => [id, codeName]));
      for (const one of remindersOf(persons, consents, dayOf(now))) {
        reminders.push({ ...one, caseId, caseCode: code, codeName: names.get(one.personId) ?? '' });
      }
    }
    return ok(reminders.toSorted((a, b) => a.on.localeCompare(b.on)));
  });
}
