// The consent register: who is to be seen on the recordings of a family, and what each said about each use.

import { z } from 'zod';
import type { CareCase } from '../domain/care-case/care-case.ts';
import { CONSENT_FORMS, TEXT_VERSION_MAX_LENGTH, type Consent } from '../domain/consent/consent.ts';
import type { ConsentException } from '../domain/consent/consent-exception.ts';
import type { PurposeState, PurposeStateKind } from '../domain/consent/consent-state.ts';
import { PURPOSES, type Purpose } from '../domain/consent/purpose.ts';
import type { Reminder } from '../domain/consent/reminders.ts';
import { AUTHORITY_CHECKS, CAPACITIES, type VisiblePerson } from '../domain/consent/visible-person.ts';
import { isDay, isMonth, type Day } from '../domain/day.ts';
import type { CaseId, PersonId, RecordingId, RoundId } from '../domain/ids.ts';
import type { Recording } from '../domain/recording/recording.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId, shortText } from './fields.ts';

/** Without the recordings that the viewer still has to score, and all that is about those alone. */
export interface FamilyConsents {
  readonly careCase: CareCase;
  readonly persons: readonly VisiblePerson[];
  readonly consents: readonly Consent[];
  readonly recordings: readonly FamilyRecording[];
  readonly exceptions: readonly (ConsentException & { readonly roundName: string })[];
  /** The day on which all of this holds. */
  readonly today: Day;
}

export interface FamilyRecording
  extends Pick<Recording, 'id' | 'code' | 'title' | 'activity' | 'destroyedAt'> {
  /** False: the viewer knows it by its code alone, and may not open it. */
  readonly isOpen: boolean;
  readonly states: Readonly<Record<Purpose, PurposeState>>;
}

/** What a withdrawal stops or leaves without a ground, as far as the viewer may know of it. */
export interface Affected {
  readonly recordings: readonly { readonly id: RecordingId; readonly code: string }[];
  readonly rounds: readonly { readonly id: RoundId; readonly name: string }[];
  /** Sheets laid out in those rounds for those recordings, handed in or not. */
  readonly sheets: number;
  readonly fragments: number;
}

/** A family with which somebody should talk about consent again. */
export interface ConsentReminder extends Reminder {
  readonly caseId: CaseId;
  readonly caseCode: string;
  readonly codeName: string;
}

const day = z.string().refine(isDay);
const purposes = z.array(z.enum(PURPOSES)).min(1).max(PURPOSES.length);
const seenIn = z.union([z.literal(['all', 'nowhere']), randomId<RecordingId>()]);

const person = {
  codeName: shortText,
  capacity: z.enum(CAPACITIES),
  born: z.string().refine(isMonth).nullable(),
  authority: z.strictObject({ how: z.enum(AUTHORITY_CHECKS), on: day }).nullable(),
  seenIn,
};

const withdrawal = z.strictObject({
  personId: randomId<PersonId>(),
  purposes,
  recordingId: randomId<RecordingId>().nullable(),
});

/** `saidOn`: not after today, which it is where nothing is said; it holds from now on whatever day that was. */
const saidWithdrawal = withdrawal.extend({ saidOn: day.optional() });
export type SaidWithdrawal = z.output<typeof saidWithdrawal>;

const gift = z.strictObject({
  personIds: z.array(randomId<PersonId>()).min(1).max(20),
  purposes,
  recordingId: randomId<RecordingId>().nullable(),
  givenOn: day,
  form: z.enum(CONSENT_FORMS),
  textVersion: z.string().max(TEXT_VERSION_MAX_LENGTH),
  validUntil: day.nullable(),
});
/** What several people said at once about several purposes: a form that both parents signed. */
export type ConsentGift = z.output<typeof gift>;

export const consentProcedures = {
  'consents.ofFamily': query(z.strictObject({ caseId: randomId<CaseId>() }), output<FamilyConsents>()),
  /** How each recording stands for one use; for the coordinator, who asks before a round. */
  'consents.overview': query(
    z.strictObject({ purpose: z.enum(PURPOSES) }),
    output<readonly { readonly recordingId: RecordingId; readonly state: PurposeStateKind }[]>(),
  ),
  /** Of the families whose consent the viewer looks after; the most pressing of each person. */
  'consents.reminders': query(nothing, output<readonly ConsentReminder[]>()),
  'consents.give': command(gift, output<null>()),
  'consents.affected': query(withdrawal, output<Affected>()),
  /** Holds at once. Answers what it affects. */
  'consents.withdraw': command(saidWithdrawal, output<Affected>()),
  'persons.add': command(z.strictObject({ caseId: randomId<CaseId>(), ...person }), output<VisiblePerson>()),
  'persons.edit': command(z.strictObject({ id: randomId<PersonId>(), ...person }), output<VisiblePerson>()),
  /** Refused once the person said anything. */
  'persons.remove': command(z.strictObject({ id: randomId<PersonId>() }), output<null>()),
};
