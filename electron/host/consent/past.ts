// Rows of the register within an act, for a vault that is made with a past: what they hold must have been checked.

import type { Consent } from '../../../shared/domain/consent/consent.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { ActRows } from '../db/journal.ts';
import { consentToRow, personToRow } from './queries.ts';

export async function addVisiblePerson(rows: ActRows, person: VisiblePerson): Promise<VisiblePerson> {
  await rows.insert('visible_person', personToRow(person));
  return person;
}

export function addConsent(rows: ActRows, consent: Consent): Promise<void> {
  return rows.insert('consent', consentToRow(consent));
}
