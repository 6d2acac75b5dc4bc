// The rows of the consent register.

import { z } from 'zod';
import { CONSENT_FORMS, type Consent } from '../../../shared/domain/consent/consent.ts';
import type { ConsentException } from '../../../shared/domain/consent/consent-exception.ts';
import { PURPOSES } from '../../../shared/domain/consent/purpose.ts';
import {
  AUTHORITY_CHECKS,
  CAPACITIES,
  type SeenIn,
  type VisiblePerson,
} from '../../../shared/domain/consent/visible-person.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type {
  CaseId,
  ConsentExceptionId,
  ConsentId,
  PersonId,
  ProfileId,
  RecordingId,
  RoundId,
} from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

type RowOfId = Row & { readonly id: string };

const personRow = z
  .object({
    id: id<PersonId>(),
    case_id: id<CaseId>(),
    code_name: z.string(),
    capacity: z.enum(CAPACITIES),
    born: z.string().nullable(),
    authority_how: z.enum(AUTHORITY_CHECKS).nullable(),
    authority_on: z.string().nullable(),
    seen_in: z.enum(['all', 'nowhere', 'one']),
    recording_id: id<RecordingId>().nullable(),
  })
  .transform((row): VisiblePerson => {
    const { authority_how: how, authority_on: on } = row;
    return {
      id: row.id,
      caseId: row.case_id,
      codeName: row.code_name,
      capacity: row.capacity,
      born: row.born,
      authority: how === null || on === null ? null : { how, on },
      seenIn: seenIn(row.seen_in, row.recording_id),
    };
  });

function seenIn(where: 'all' | 'nowhere' | 'one', recordingId: RecordingId | null): SeenIn {
  if (where !== 'one') return where;
  if (recordingId === null) throw new Error('seen in one recording, and in none');
  return recordingId;
}

export function personToRow(person: VisiblePerson): RowOfId {
  const one = person.seenIn !== 'all' && person.seenIn !== 'nowhere';
  return {
    id: person.id,
    case_id: person.caseId,
    code_name: person.codeName,
    capacity: person.capacity,
    born: person.born,
    authority_how: person.authority?.how ?? null,
    authority_on: person.authority?.on ?? null,
    seen_in: one ? 'one' : person.seenIn,
    recording_id: one ? person.seenIn : null,
  };
}

const consentRow = z
  .object({
    id: id<ConsentId>(),
    case_id: id<CaseId>(),
    person_id: id<PersonId>(),
    purpose: z.enum(PURPOSES),
    recording_id: id<RecordingId>().nullable(),
    given_on: z.string().nullable(),
    form: z.enum(CONSENT_FORMS),
    text_version: z.string(),
    valid_until: z.string().nullable(),
    withdrawn_on: z.string().nullable(),
  })
  .transform(
    (row): Consent => ({
      id: row.id,
      caseId: row.case_id,
      personId: row.person_id,
      purpose: row.purpose,
      recordingId: row.recording_id,
      givenOn: row.given_on,
      form: row.form,
      textVersion: row.text_version,
      validUntil: row.valid_until,
      withdrawnOn: row.withdrawn_on,
    }),
  );

export function consentToRow(consent: Consent): RowOfId {
  return {
    id: consent.id,
    case_id: consent.caseId,
    person_id: consent.personId,
    purpose: consent.purpose,
    recording_id: consent.recordingId,
    given_on: consent.givenOn,
    form: consent.form,
    text_version: consent.textVersion,
    valid_until: consent.validUntil,
    withdrawn_on: consent.withdrawnOn,
  };
}

const exceptionRow = z
  .object({
    id: id<ConsentExceptionId>(),
    case_id: id<CaseId>(),
    recording_id: id<RecordingId>(),
    round_id: id<RoundId>(),
    purpose: z.enum(PURPOSES),
    reason: z.string(),
    created_by: id<ProfileId>(),
    created_at: z.int(),
  })
  .transform(
    (row): ConsentException => ({
      id: row.id,
      caseId: row.case_id,
      recordingId: row.recording_id,
      roundId: row.round_id,
      purpose: row.purpose,
      reason: row.reason,
      createdBy: row.created_by,
      createdAt: row.created_at,
    }),
  );

export function exceptionToRow(exception: ConsentException): RowOfId {
  return {
    id: exception.id,
    case_id: exception.caseId,
    recording_id: exception.recordingId,
    round_id: exception.roundId,
    purpose: exception.purpose,
    reason: exception.reason,
    created_by: exception.createdBy,
    created_at: exception.createdAt,
  };
}

export async function personsOf(reader: Reader, caseId: CaseId): Promise<readonly VisiblePerson[]> {
  const rows = await reader.all(
    sql`select * from visible_person where case_id = ${caseId} order by code_name`,
  );
  return rows.map((row) => personRow.parse(row));
}

export async function personById(reader: Reader, personId: PersonId): Promise<VisiblePerson | null> {
  const row = await reader.first(sql`select * from visible_person where id = ${personId}`);
  return row === null ? null : personRow.parse(row);
}

export async function consentsOf(reader: Reader, caseId: CaseId): Promise<readonly Consent[]> {
  const rows = await reader.all(sql`select * from consent where case_id = ${caseId} order by given_on, id`);
  return rows.map((row) => consentRow.parse(row));
}

export async function exceptionsOf(reader: Reader, caseId: CaseId): Promise<readonly ConsentException[]> {
  const rows = await reader.all(sql`
    select * from consent_exception where case_id = ${caseId} order by created_at, id`);
  return rows.map((row) => exceptionRow.parse(row));
}

const usedRow = z.object({ id: id<RecordingId>(), code: z.string(), case_id: id<CaseId>() });
/** What the gate needs to know of a recording. */
export type Used = z.output<typeof usedRow>;

export async function usedRecordings(reader: Reader): Promise<readonly Used[]> {
  return (await reader.all(sql`select id, code, case_id from recording order by code`)).map((row) =>
    usedRow.parse(row),
  );
}

export async function usedRecording(reader: Reader, recordingId: RecordingId): Promise<Used | null> {
  const row = await reader.first(sql`select id, code, case_id from recording where id = ${recordingId}`);
  return row === null ? null : usedRow.parse(row);
}
