// What a backup must know of the records: what was destroyed, and how far the log goes.

import { z } from 'zod';
import type { LogHead } from '../../../shared/domain/audit/chain.ts';
import { EVENTS, isEventCode } from '../../../shared/domain/audit/events.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { lastLine } from '../audit/service.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { allDestructions } from '../retention/service.ts';

const line = z.object({ event: z.string(), recording_id: id<RecordingId>() });

/** By the record of destructions and by the log, which both outlive what they tell of. */
export async function destroyedRecordings(reader: Reader): Promise<ReadonlySet<RecordingId>> {
  const recorded = (await allDestructions(reader)).map(({ recordingId }) => recordingId);
  const rows = await reader.all(
    sql`select distinct event, recording_id from audit_event where recording_id is not null`,
  );
  const ended = rows.map((row) => line.parse(row)).filter(({ event }) => endsRecording(event));
  return new Set([...recorded, ...ended.map((row) => row.recording_id)]);
}

function endsRecording(event: string): boolean {
  return isEventCode(event) && EVENTS[event].action === 'D' && EVENTS[event].object === 'recording';
}

export async function logHead(reader: Reader): Promise<LogHead | null> {
  const last = await lastLine(reader);
  return last === null ? null : { seq: last.seq, mac: last.mac };
}

const sheets = z.object({ n: z.int() });

/** Scores outlive the film they are about. */
export async function hasSheets(reader: Reader, recordingId: RecordingId): Promise<boolean> {
  const row = await reader.first(sql`select count(*) as n from sheet where recording_id = ${recordingId}`);
  return row !== null && sheets.parse(row).n > 0;
}

const familyRow = z.object({ id: id<CaseId>() });

/** Families of which everything was erased at their request. */
export async function erasedFamilies(reader: Reader): Promise<ReadonlySet<CaseId>> {
  const rows = await reader.all(sql`select id from care_case where erased_at is not null`);
  return new Set(rows.map((row) => familyRow.parse(row).id));
}

/** Rows that tell of destruction, as they stand. */
export interface DestructionRows {
  readonly destructions: readonly Row[];
  readonly requests: readonly Row[];
}

const versionRow = z.object({ version: z.int() });
/** Since which version of the tables there is a record of destructions. */
const SINCE = 50;

/** Of a copy of the records, which may be of before there was such a record. */
export async function destructionRows(reader: Reader): Promise<DestructionRows> {
  const newest = await reader.first(sql`select max(version) as version from schema_version`);
  if (versionRow.parse(newest).version < SINCE) return { destructions: [], requests: [] };
  return {
    destructions: await reader.all(sql`select * from destruction order by destroyed_at, id`),
    requests: await reader.all(sql`select * from erasure_request where executed_at is not null order by id`),
  };
}
