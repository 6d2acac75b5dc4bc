// The one row of the terms that the organisation chose.

import { z } from 'zod';
import { USUAL_POLICY, type RetentionPolicy } from '../../../shared/domain/retention/policy.ts';
import type { Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const policyRow = z
  .object({ working_weeks: z.int().nullable(), log_years: z.int() })
  .transform((row): RetentionPolicy => ({ workingWeeks: row.working_weeks, logYears: row.log_years }));

export async function policyOf(reader: Reader): Promise<RetentionPolicy> {
  const row = await reader.first(sql`select working_weeks, log_years from retention_policy`);
  return row === null ? USUAL_POLICY : policyRow.parse(row);
}

export async function keepPolicy(writer: Writer, { workingWeeks, logYears }: RetentionPolicy): Promise<void> {
  await writer.run(sql`
    insert into retention_policy (id, working_weeks, log_years) values ('policy', ${workingWeeks}, ${logYears})
    on conflict (id) do update set working_weeks = ${workingWeeks}, log_years = ${logYears}`);
}
