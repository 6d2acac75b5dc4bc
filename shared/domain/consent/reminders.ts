// When to talk about consent again: every year, at the twelfth and sixteenth birthday of a child, and before a consent
// ends. A reminder goes once somebody of the family said something since.

import type { Day } from '../day.ts';
import type { PersonId } from '../ids.ts';
import { daysBetween, endOf } from '../retention/term.ts';
import type { Consent } from './consent.ts';
import { DECIDES_FROM, HAS_A_SAY_FROM, type VisiblePerson } from './visible-person.ts';

export type ReminderKind = 'yearly' | 'has-a-say' | 'decides' | 'ends' | 'ended';

export interface Reminder {
  readonly kind: ReminderKind;
  readonly personId: PersonId;
  /** Since when, or, for a consent that ends or ended, its last day. A birthday counts from the first of its month. */
  readonly on: Day;
}

const YEAR = { unit: 'years', count: 1 } as const;
/** Long enough to see a family once more. */
const AHEAD_DAYS = 30;

/** One per person, the most pressing: what changes who decides goes before what ends, and that before the year. */
export function remindersOf(
  persons: readonly VisiblePerson[],
  consents: readonly Consent[],
  today: Day,
): readonly Reminder[] {
  return persons.flatMap((person) => {
    const own = consents.filter(({ personId }) => personId === person.id);
    const reminder = birthday(person, own, today) ?? ending(person, own, today) ?? yearly(person, own, today);
    return reminder === null ? [] : [reminder];
  });
}

/** Of a child who never was asked: from twelve a child has a say, whatever the parents said. */
function birthday(
  { id, capacity, born }: VisiblePerson,
  own: readonly Consent[],
  today: Day,
): Reminder | null {
  if (capacity !== 'child' || born === null) return null;
  const turns = (age: number): Day => endOf(`${born}-01`, { unit: 'years', count: age });
  const [kind, on] =
    turns(DECIDES_FROM) <= today
      ? (['decides', turns(DECIDES_FROM)] as const)
      : (['has-a-say', turns(HAS_A_SAY_FROM)] as const);
  if (on > today || own.some((consent) => lastWord(consent) >= on)) return null;
  return { kind, personId: id, on };
}

/** The first that ends within a month, or ended, without another for the same use that goes on. */
function ending({ id }: VisiblePerson, own: readonly Consent[], today: Day): Reminder | null {
  const isDue = (day: Day | null) => day !== null && daysBetween(today, day) <= AHEAD_DAYS;
  const [first] = own
    .filter(({ validUntil, withdrawnOn }) => withdrawnOn === null && isDue(validUntil))
    .filter((one) => !own.some((other) => isAbout(other, one) && outlives(other, one)))
    .map(({ validUntil }) => validUntil)
    .filter((day) => day !== null)
    .toSorted();
  return first === undefined ? null : { kind: first < today ? 'ended' : 'ends', personId: id, on: first };
}

function yearly({ id }: VisiblePerson, own: readonly Consent[], today: Day): Reminder | null {
  if (!own.some(({ givenOn, withdrawnOn }) => givenOn !== null && withdrawnOn === null)) return null;
  const last = own.map(lastWord).toSorted().at(-1) ?? '';
  const due = endOf(last, YEAR);
  return due <= today ? { kind: 'yearly', personId: id, on: due } : null;
}

function isAbout(other: Consent, one: Consent): boolean {
  return other.purpose === one.purpose && other.recordingId === one.recordingId;
}

/** Also a no: then there is nothing to renew. */
function outlives(other: Consent, one: Consent): boolean {
  if (other.withdrawnOn !== null) return other.withdrawnOn >= (one.givenOn ?? '');
  return other.validUntil === null || other.validUntil > (one.validUntil ?? '');
}

/** The last day on which this was spoken of. */
function lastWord({ givenOn, withdrawnOn }: Consent): Day {
  return [givenOn ?? '', withdrawnOn ?? ''].toSorted().at(-1) ?? '';
}
