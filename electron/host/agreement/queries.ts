// Names beside the figures: codes of recordings and names of people.

import { z } from 'zod';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const codeRow = z.object({ id: id<RecordingId>(), code: z.string() });
const nameRow = z.object({ id: id<ProfileId>(), name: z.string() });

export async function recordingCodes(reader: Reader): Promise<ReadonlyMap<RecordingId, string>> {
  const rows = await reader.all(sql`select id, code from recording`);
  return new Map(rows.map((row) => codeRow.parse(row)).map((row) => [row.id, row.code]));
}

export async function personNames(reader: Reader): Promise<ReadonlyMap<ProfileId, string>> {
  const rows = await reader.all(sql`select id, name from profile`);
  return new Map(rows.map((row) => nameRow.parse(row)).map((row) => [row.id, row.name]));
}
