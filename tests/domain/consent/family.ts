// A family to try the rules of consent on, and short ways of writing down what somebody said.

import type { Consent } from '../../../shared/domain/consent/consent.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { asId, type CaseId, type PersonId, type RecordingId } from '../../../shared/domain/ids.ts';

export const TODAY = '2026-11-22';
export const FAMILY: CaseId = asId('c'.repeat(32));
export const FILM: RecordingId = asId('1'.repeat(32));
export const OTHER_FILM: RecordingId = asId('2'.repeat(32));
export const USED = { id: FILM, code: 'V-0001' };

const id = (codeName: string): PersonId => asId(`person ${codeName}`);

export function person(codeName: string, details: Partial<VisiblePerson> = {}): VisiblePerson {
  return {
    id: id(codeName),
    caseId: FAMILY,
    codeName,
    capacity: 'parent-with-authority',
    born: null,
    authority: null,
    seenIn: 'all',
    ...details,
  };
}

export const MOTHER = person('ouder A');
export const FATHER = person('ouder B');
export const BABY = person('baby', { capacity: 'child', born: '2026-05' });
export const PARENTS_AND_BABY = [MOTHER, FATHER, BABY];

let made = 0;

export function said(who: VisiblePerson, purpose: Purpose, details: Partial<Consent> = {}): Consent {
  made += 1;
  return {
    id: asId(`consent ${String(made)}`),
    caseId: FAMILY,
    personId: who.id,
    purpose,
    recordingId: null,
    givenOn: '2026-10-01',
    form: 'paper',
    textVersion: 'folder 1',
    validUntil: null,
    withdrawnOn: null,
    ...details,
  };
}
