// Visible person: somebody who is to be seen on recordings of a family, or who has authority over a child that is.
// Known by a code name only, never by a name.

import { isDay, isMonth, yearsSince, type Day } from '../day.ts';
import type { CaseId, PersonId, RecordingId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';

export const CAPACITIES = [
  'parent-with-authority',
  /** No other parent has authority: this consent alone is enough. */
  'parent-with-sole-authority',
  'parent-without-authority',
  'child',
  'grandparent',
  'other-family',
  'professional',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** How it was found out who has authority. */
export const AUTHORITY_CHECKS = ['register', 'document', 'own-word'] as const;
export type AuthorityCheck = (typeof AUTHORITY_CHECKS)[number];

/** `nowhere`: has authority, but is on no recording. */
export type SeenIn = 'all' | 'nowhere' | RecordingId;

export interface VisiblePerson {
  readonly id: PersonId;
  readonly caseId: CaseId;
  /** For example `ouder A`. */
  readonly codeName: string;
  readonly capacity: Capacity;
  /** Month of birth as `2014-05`, of a child only: from twelve on a child has a say. */
  readonly born: string | null;
  /** Of a parent with authority; null: not checked yet. */
  readonly authority: { readonly how: AuthorityCheck; readonly on: Day } | null;
  readonly seenIn: SeenIn;
}

export const CODE_NAME_MAX_LENGTH = 30;
/** From this age a child consents beside the parents. */
export const HAS_A_SAY_FROM = 12;
/** From this age a child consents alone. */
export const DECIDES_FROM = 16;

export function hasAuthority({ capacity }: Pick<VisiblePerson, 'capacity'>): boolean {
  return capacity === 'parent-with-authority' || capacity === 'parent-with-sole-authority';
}

/** Whole years of a child; null where the month of birth is not known, and for everybody else. */
export function ageOn({ capacity, born }: VisiblePerson, today: Day): number | null {
  return capacity === 'child' && born !== null ? yearsSince(born, today) : null;
}

/** `others`: the other people of the family. */
export function checkPerson(
  person: VisiblePerson,
  others: readonly VisiblePerson[],
  today: Day,
): Result<VisiblePerson> {
  const codeName = person.codeName.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
  if (codeName === '' || codeName.length > CODE_NAME_MAX_LENGTH) return invalid('codeName');
  if (others.some((other) => other.codeName.toLowerCase() === codeName.toLowerCase())) {
    return refuse({ code: 'person.code-name-taken' });
  }
  const isChild = person.capacity === 'child';
  if (isChild !== (person.born !== null)) return invalid('born');
  if (person.born !== null && (!isMonth(person.born) || person.born > today)) return invalid('born');
  if (person.authority !== null && !hasAuthority(person)) return invalid('authority');
  if (person.authority !== null && !isPast(person.authority.on, today)) return invalid('authority');
  if (person.seenIn === 'nowhere' && !hasAuthority(person)) return invalid('seenIn');
  if (contradicts(person, others)) return refuse({ code: 'person.sole-authority' });
  return ok({ ...person, codeName });
}

/** One who has authority alone leaves no room for another who has it too. */
function contradicts(person: VisiblePerson, others: readonly VisiblePerson[]): boolean {
  const holders = [person, ...others].filter(hasAuthority);
  return (
    hasAuthority(person) &&
    holders.length > 1 &&
    holders.some(({ capacity }) => capacity === 'parent-with-sole-authority')
  );
}

export function isPast(day: Day, today: Day): boolean {
  return isDay(day) && day <= today;
}

function invalid(path: string) {
  return refuse({ code: 'input.invalid', path });
}
