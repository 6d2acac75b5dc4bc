// The rows of erasure requests.

import { z } from 'zod';
import { CAPACITIES } from '../../../shared/domain/consent/visible-person.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, ErasureRequestId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import {
  REFUSAL_GROUNDS,
  REQUEST_CHANNELS,
  type Assessment,
  type ErasureRequest,
} from '../../../shared/domain/retention/erasure-request.ts';
import { id, idList, listCell } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const FAMILY = 'family';

const requestRow = z
  .object({
    id: id<ErasureRequestId>(),
    case_id: id<CaseId>(),
    about: z.union([z.literal(FAMILY), idList<RecordingId>()]),
    received_on: z.string(),
    asked_by: z.enum(CAPACITIES),
    channel: z.enum(REQUEST_CHANNELS),
    written_by: id<ProfileId>(),
    verdict: z.enum(['granted', 'partly', 'refused']).nullable(),
    refusal_ground: z.enum(REFUSAL_GROUNDS).nullable(),
    explanation: z.string().nullable(),
    keeps: idList<RecordingId>().nullable(),
    assessed_on: z.string().nullable(),
    assessed_by: id<ProfileId>().nullable(),
    executed_at: z.int().nullable(),
    executed_by: id<ProfileId>().nullable(),
  })
  .transform(
    (row): ErasureRequest => ({
      id: row.id,
      caseId: row.case_id,
      about: row.about,
      receivedOn: row.received_on,
      askedBy: row.asked_by,
      channel: row.channel,
      writtenBy: row.written_by,
      assessed:
        row.assessed_on === null || row.assessed_by === null
          ? null
          : { ...assessmentOf(row), on: row.assessed_on, by: row.assessed_by },
      executed:
        row.executed_at === null || row.executed_by === null
          ? null
          : { at: row.executed_at, by: row.executed_by },
    }),
  );

function assessmentOf(row: {
  readonly verdict: Assessment['verdict'] | null;
  readonly refusal_ground: (typeof REFUSAL_GROUNDS)[number] | null;
  readonly explanation: string | null;
  readonly keeps: readonly RecordingId[] | null;
}): Assessment {
  if (row.verdict === 'granted') return { verdict: 'granted' };
  if (row.verdict === null || row.refusal_ground === null) throw new Error('weighed, but not how');
  return {
    verdict: row.verdict,
    ground: row.refusal_ground,
    explanation: row.explanation ?? '',
    keeps: row.keeps ?? [],
  };
}

export function requestToRow(request: ErasureRequest): Row & { readonly id: string } {
  const { assessed, executed, about } = request;
  const refused = assessed === null || assessed.verdict === 'granted' ? null : assessed;
  return {
    id: request.id,
    case_id: request.caseId,
    about: about === 'family' ? FAMILY : listCell(about),
    received_on: request.receivedOn,
    asked_by: request.askedBy,
    channel: request.channel,
    written_by: request.writtenBy,
    verdict: assessed?.verdict ?? null,
    refusal_ground: refused?.ground ?? null,
    explanation: refused?.explanation ?? null,
    keeps: refused === null ? null : listCell(refused.keeps),
    assessed_on: assessed?.on ?? null,
    assessed_by: assessed?.by ?? null,
    executed_at: executed?.at ?? null,
    executed_by: executed?.by ?? null,
  };
}

/** By the day they came in. */
export async function allRequests(reader: Reader): Promise<readonly ErasureRequest[]> {
  const rows = await reader.all(sql`select * from erasure_request order by received_on, id`);
  return rows.map((row) => requestRow.parse(row));
}

export async function requestById(
  reader: Reader,
  requestId: ErasureRequestId,
): Promise<ErasureRequest | null> {
  const row = await reader.first(sql`select * from erasure_request where id = ${requestId}`);
  return row === null ? null : requestRow.parse(row);
}
