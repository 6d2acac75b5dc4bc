// What the families of the demo said: everything in order for scoring, and beside that one of each state there is, so
// that the example shows what a missing, expired or withdrawn consent looks like.

import type { Consent } from '../../../shared/domain/consent/consent.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Words } from '../../../shared/domain/words.ts';
import { dayOf } from '../consent/calendar-day.ts';
import { addConsent, addVisiblePerson } from '../consent/past.ts';
import { newId } from '../feature.ts';
import { DAYS_AGO, daysAgo } from './calendar.ts';
import type { Filling, Filmed } from './filling.ts';

const PARENT_A: Words = { nl: 'ouder A', en: 'parent A' };
const PARENT_B: Words = { nl: 'ouder B', en: 'parent B' };
const CHILD: Words = { nl: 'kind', en: 'child' };
const GRANDMOTHER: Words = { nl: 'oma', en: 'grandmother' };
const TEXT: Words = { nl: 'folder 2026-1', en: 'leaflet 2026-1' };
const CHILD_BORN_DAYS_AGO = 420;

export async function fillConsents(filling: Filling, filmed: readonly Filmed[]): Promise<void> {
  const [first, second] = ['A', 'B'].map((name) => filmed.filter(({ film }) => film.case === name));
  if (first !== undefined) await fillFirstFamily(filling, first);
  if (second !== undefined) await fillSecondFamily(filling, second);
}

/** Two parents with authority, who do not agree on everything. */
async function fillFirstFamily(filling: Filling, filmed: readonly Filmed[]): Promise<void> {
  const [film] = filmed;
  if (film === undefined) return;
  const { caseId, id } = film.recording;
  const mother = await person(filling, caseId, PARENT_A, { authority: checked(filling) });
  const father = await person(filling, caseId, PARENT_B, { authority: checked(filling) });
  await child(filling, caseId);
  for (const parent of [mother, father]) {
    for (const purpose of ['guidance', 'scoring'] as const) await said(filling, parent, purpose);
    await said(filling, parent, 'clinician', { validUntil: day(filling, DAYS_AGO.scoringAlong) });
    await said(filling, parent, 'supervision', { recordingId: id });
  }
  await said(filling, mother, 'research');
  await said(filling, mother, 'contact');
  await said(filling, father, 'contact', { withdrawnOn: day(filling, DAYS_AGO.repeatedRound) });
}

/** One parent who has authority alone, and a grandmother on a single film. */
async function fillSecondFamily(filling: Filling, filmed: readonly Filmed[]): Promise<void> {
  const [film] = filmed;
  if (film === undefined) return;
  const { caseId, id } = film.recording;
  const alone = { capacity: 'parent-with-sole-authority', authority: checked(filling) } as const;
  const mother = await person(filling, caseId, PARENT_A, alone);
  const guest = await person(filling, caseId, GRANDMOTHER, { capacity: 'grandparent', seenIn: id });
  await child(filling, caseId);
  for (const purpose of ['guidance', 'scoring', 'intervision'] as const) await said(filling, mother, purpose);
  for (const purpose of ['guidance', 'scoring'] as const) {
    await said(filling, guest, purpose, { recordingId: id });
  }
}

function person(
  filling: Filling,
  caseId: CaseId,
  name: Words,
  details: Partial<VisiblePerson>,
): Promise<VisiblePerson> {
  return addVisiblePerson(filling.rows, {
    id: newId(filling.ports.randomBytes),
    caseId,
    codeName: filling.say(name),
    capacity: 'parent-with-authority',
    born: null,
    authority: null,
    seenIn: 'all',
    ...details,
  });
}

async function child(filling: Filling, caseId: CaseId): Promise<void> {
  const born = day(filling, CHILD_BORN_DAYS_AGO).slice(0, 'yyyy-mm'.length);
  await person(filling, caseId, CHILD, { capacity: 'child', born });
}

interface Details extends Partial<Pick<Consent, 'validUntil' | 'withdrawnOn'>> {
  readonly recordingId?: RecordingId;
}

function said(filling: Filling, who: VisiblePerson, purpose: Purpose, details: Details = {}): Promise<void> {
  return addConsent(filling.rows, {
    id: newId(filling.ports.randomBytes),
    caseId: who.caseId,
    personId: who.id,
    purpose,
    recordingId: null,
    givenOn: day(filling, DAYS_AGO.filmed),
    form: 'paper',
    textVersion: filling.say(TEXT),
    validUntil: null,
    withdrawnOn: null,
    ...details,
  });
}

function checked(filling: Filling): VisiblePerson['authority'] {
  return { how: 'register', on: day(filling, DAYS_AGO.filmed) };
}

function day(filling: Filling, days: number): string {
  return dayOf(daysAgo(filling, days).ports.clock());
}
