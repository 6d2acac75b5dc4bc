// The rows of cases.

import { z } from 'zod';
import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const caseRow = z
  .object({
    id: id<CaseId>(),
    code: z.string(),
    created_at: z.int(),
    closed_on: z.string().nullable(),
    follow_up_on: z.string().nullable(),
    erased_at: z.int().nullable(),
  })
  .transform(
    (row): CareCase => ({
      id: row.id,
      code: row.code,
      createdAt: row.created_at,
      closedOn: row.closed_on,
      followUpOn: row.follow_up_on,
      erasedAt: row.erased_at,
    }),
  );

export function toRow(careCase: CareCase): Row & { readonly id: string } {
  return {
    id: careCase.id,
    code: careCase.code,
    created_at: careCase.createdAt,
    closed_on: careCase.closedOn,
    follow_up_on: careCase.followUpOn,
    erased_at: careCase.erasedAt,
  };
}

export async function allCases(reader: Reader): Promise<readonly CareCase[]> {
  const rows = await reader.all(sql`select * from care_case order by code`);
  return rows.map((row) => caseRow.parse(row));
}

export async function caseById(reader: Reader, caseId: CaseId): Promise<CareCase | null> {
  const row = await reader.first(sql`select * from care_case where id = ${caseId}`);
  return row === null ? null : caseRow.parse(row);
}
