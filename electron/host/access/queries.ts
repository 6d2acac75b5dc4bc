// The rows of relations, and what else tells who has to do with a recording.

import { z } from 'zod';
import { RELATION_KINDS, type Relation } from '../../../shared/domain/access/relation.ts';
import { isRole, type Role } from '../../../shared/domain/access/role.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, ProfileId, RecordingId, RelationId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const relationRow = z
  .object({
    id: id<RelationId>(),
    case_id: id<CaseId>(),
    profile_id: id<ProfileId>(),
    kind: z.enum(RELATION_KINDS),
    since: z.int(),
    until: z.int().nullable(),
    given_by: id<ProfileId>().nullable(),
    reason: z.string(),
    ended_at: z.int().nullable(),
    ended_by: id<ProfileId>().nullable(),
    reviewed_at: z.int().nullable(),
  })
  .transform(
    (row): Relation => ({
      id: row.id,
      caseId: row.case_id,
      profileId: row.profile_id,
      kind: row.kind,
      since: row.since,
      until: row.until,
      givenBy: row.given_by,
      reason: row.reason,
      endedAt: row.ended_at,
      endedBy: row.ended_by,
      reviewedAt: row.reviewed_at,
    }),
  );

/** Of a relation that was just given: what ends it comes later. */
export function toRow(relation: Relation): Row & { readonly id: string } {
  return {
    id: relation.id,
    case_id: relation.caseId,
    profile_id: relation.profileId,
    kind: relation.kind,
    since: relation.since,
    until: relation.until,
    given_by: relation.givenBy,
    reason: relation.reason,
  };
}

/** Also those that are over; in the order in which they began. */
export async function relationsOfCase(reader: Reader, caseId: CaseId): Promise<readonly Relation[]> {
  const rows = await reader.all(
    sql`select * from case_relation where case_id = ${caseId} order by since, id`,
  );
  return rows.map((row) => relationRow.parse(row));
}

export async function relationsOfPerson(reader: Reader, person: ProfileId): Promise<readonly Relation[]> {
  const rows = await reader.all(sql`
    select * from case_relation where profile_id = ${person} order by since, id`);
  return rows.map((row) => relationRow.parse(row));
}

export async function relationsToCase(
  reader: Reader,
  person: ProfileId,
  caseId: CaseId,
): Promise<readonly Relation[]> {
  const rows = await reader.all(sql`
    select * from case_relation where profile_id = ${person} and case_id = ${caseId} order by since, id`);
  return rows.map((row) => relationRow.parse(row));
}

export async function relationById(reader: Reader, relationId: RelationId): Promise<Relation | null> {
  const row = await reader.first(sql`select * from case_relation where id = ${relationId}`);
  return row === null ? null : relationRow.parse(row);
}

const raterRow = z.object({ rater_id: id<ProfileId>() });
const scoredRow = z.object({ recording_id: id<RecordingId>() });

/** Who was ever asked to score this recording. */
export async function ratersOf(reader: Reader, recordingId: RecordingId): Promise<ReadonlySet<ProfileId>> {
  const rows = await reader.all(sql`
    select distinct rater_id from sheet where recording_id = ${recordingId}`);
  return new Set(rows.map((row) => raterRow.parse(row).rater_id));
}

/** What somebody was ever asked to score. */
export async function assignedTo(reader: Reader, person: ProfileId): Promise<ReadonlySet<RecordingId>> {
  const rows = await reader.all(sql`select distinct recording_id from sheet where rater_id = ${person}`);
  return new Set(rows.map((row) => scoredRow.parse(row).recording_id));
}

const caseRow = z.object({ case_id: id<CaseId>() });

export async function caseOfRecording(reader: Reader, recordingId: RecordingId): Promise<CaseId | null> {
  const row = await reader.first(sql`select case_id from recording where id = ${recordingId}`);
  return row === null ? null : caseRow.parse(row).case_id;
}

const familyRow = z
  .object({ id: id<RecordingId>(), case_id: id<CaseId>(), code: z.string() })
  .transform((row) => ({ id: row.id, caseId: row.case_id, code: row.code }));

export async function familiesOfRecordings(reader: Reader): Promise<ReadonlyMap<RecordingId, CaseId>> {
  const rows = await reader.all(sql`select id, case_id, code from recording`);
  return new Map(rows.map((row) => familyRow.parse(row)).map((one) => [one.id, one.caseId]));
}

/** In the order of their codes. */
export async function recordingsOfCase(
  reader: Reader,
  caseId: CaseId,
): Promise<readonly z.output<typeof familyRow>[]> {
  const rows = await reader.all(
    sql`select id, case_id, code from recording where case_id = ${caseId} order by code`,
  );
  return rows.map((row) => familyRow.parse(row));
}

/** Emergencies that no coordinator said to have seen, newest first. */
export async function emergenciesToReview(reader: Reader): Promise<readonly Relation[]> {
  const rows = await reader.all(sql`
    select * from case_relation where kind = 'emergency' and reviewed_at is null order by since desc, id`);
  return rows.map((row) => relationRow.parse(row));
}

const caseCodeRow = z.object({ id: id<CaseId>(), code: z.string() });

export async function caseCodes(reader: Reader): Promise<ReadonlyMap<CaseId, string>> {
  const rows = await reader.all(sql`select id, code from care_case`);
  return new Map(rows.map((row) => caseCodeRow.parse(row)).map((one) => [one.id, one.code]));
}

const codeRow = z.object({ code: z.string() });

export async function codeOfCase(reader: Reader, caseId: CaseId): Promise<string | null> {
  const row = await reader.first(sql`select code from care_case where id = ${caseId}`);
  return row === null ? null : codeRow.parse(row).code;
}

/** Roles as they stand in their column: words with a comma between them. */
export const rolesCell = z.string().transform((text): readonly Role[] => text.split(',').filter(isRole));

export function cellOfRoles(roles: readonly Role[]): string {
  return roles.join(',');
}

const rolesRow = z.object({ id: id<ProfileId>(), roles: rolesCell });

/** None for somebody who is not among the people, or not any more. */
export async function rolesOf(reader: Reader, person: ProfileId): Promise<readonly Role[]> {
  const row = await reader.first(sql`
    select id, roles from profile where id = ${person} and id not in (select id from departure)`);
  return row === null ? [] : rolesRow.parse(row).roles;
}

export async function rolesOfAll(reader: Reader): Promise<ReadonlyMap<ProfileId, readonly Role[]>> {
  const rows = await reader.all(sql`
    select id, roles from profile where id not in (select id from departure)`);
  return new Map(rows.map((row) => rolesRow.parse(row)).map(({ id: key, roles }) => [key, roles]));
}
