// What stands against showing a film (withdrawals, restrictions, relations that ended), and against destroying one:
// read off the newest copy of the records, and brought along into a vault that is put back from an older one. What was
// allowed since does not come along: somebody says that again.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Reader, Writer } from '../db/database.ts';
import { insertRow } from '../db/journalled-tables.ts';
import { sql, type Sql } from '../db/sql.ts';

/** Rows as they stand. */
export interface Standing {
  readonly persons: readonly Row[];
  readonly withdrawals: readonly Row[];
  readonly holds: readonly Row[];
  readonly ended: readonly Row[];
}

export const NOTHING_STANDS: Standing = { persons: [], withdrawals: [], holds: [], ended: [] };

const versionRow = z.object({ version: z.int() });
/** Since which versions of the tables there are these. */
const SINCE = { consents: 40, holds: 50, relations: 60 } as const;

/** Of a copy of the records, which may be of before there was such a thing. */
export async function standingRows(reader: Reader): Promise<Standing> {
  const newest = await reader.first(sql`select max(version) as version from schema_version`);
  const { version } = versionRow.parse(newest);
  const rows = async (since: number, query: Sql) => (version < since ? [] : reader.all(query));
  return {
    persons: await rows(
      SINCE.consents,
      sql`select * from visible_person where id in
        (select person_id from consent where withdrawn_on is not null) order by id`,
    ),
    withdrawals: await rows(
      SINCE.consents,
      sql`select * from consent where withdrawn_on is not null order by id`,
    ),
    holds: await rows(SINCE.holds, sql`select * from retention_hold where lifted_at is null order by id`),
    ended: await rows(
      SINCE.relations,
      sql`select id, ended_at, ended_by from case_relation where ended_at is not null order by id`,
    ),
  };
}

/** In the name of `me` where who did it is not known in this vault. Done twice it changes nothing more. */
export async function bringStanding(writer: Writer, standing: Standing, me: ProfileId): Promise<void> {
  for (const row of standing.persons) await bringPerson(writer, row);
  for (const row of standing.withdrawals) await bringWithdrawal(writer, row);
  for (const row of standing.holds) await bringHold(writer, row, me);
  for (const row of standing.ended) {
    const by = await knownOr(writer, row, 'ended_by', me);
    await writer.run(sql`
      update case_relation set ended_at = ${cell(row, 'ended_at')}, ended_by = ${by}
      where id = ${cell(row, 'id')} and ended_at is null`);
  }
}

async function bringPerson(writer: Writer, row: Row): Promise<void> {
  const known = sql`select id from visible_person where id = ${cell(row, 'id')}
    or (case_id = ${cell(row, 'case_id')} and code_name = ${cell(row, 'code_name')})`;
  if ((await isThere(writer, known)) || !(await isPlaceThere(writer, row))) return;
  await writer.run(insertRow('visible_person', row));
}

async function bringWithdrawal(writer: Writer, row: Row): Promise<void> {
  if (await isThere(writer, sql`select id from consent where id = ${cell(row, 'id')}`)) {
    await writer.run(sql`
      update consent set withdrawn_on = ${cell(row, 'withdrawn_on')}
      where id = ${cell(row, 'id')} and withdrawn_on is null`);
    return;
  }
  const person = sql`select id from visible_person where id = ${cell(row, 'person_id')}`;
  if ((await isThere(writer, person)) && (await isPlaceThere(writer, row)))
    await writer.run(insertRow('consent', row));
}

async function bringHold(writer: Writer, row: Row, me: ProfileId): Promise<void> {
  const known = sql`select id from retention_hold where id = ${cell(row, 'id')}`;
  if ((await isThere(writer, known)) || !(await isPlaceThere(writer, row))) return;
  await writer.run(insertRow('retention_hold', { ...row, set_by: await knownOr(writer, row, 'set_by', me) }));
}

/** Its family, and its recording where it is about one. */
async function isPlaceThere(writer: Writer, row: Row): Promise<boolean> {
  const family = sql`select id from care_case where id = ${cell(row, 'case_id')}`;
  if (!(await isThere(writer, family))) return false;
  const recordingId = cell(row, 'recording_id');
  if (recordingId === null) return true;
  return isThere(writer, sql`select id from recording where id = ${recordingId}`);
}

async function knownOr(writer: Writer, row: Row, column: string, me: ProfileId) {
  const who = cell(row, column);
  return (await isThere(writer, sql`select id from profile where id = ${who}`)) ? who : me;
}

async function isThere(writer: Writer, query: Sql): Promise<boolean> {
  return (await writer.first(query)) !== null;
}

function cell(row: Row, column: string) {
  return row[column] ?? null;
}
