// The rows of interval sampling.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type {
  CodebookId,
  CodeId,
  IntervalRunId,
  IntervalScoreId,
  ProfileId,
  RecordingId,
} from '../../../shared/domain/ids.ts';
import { INTERVAL_METHODS } from '../../../shared/domain/interval/interval-grid.ts';
import type {
  IntervalAnswer,
  IntervalRun,
  IntervalScore,
} from '../../../shared/domain/interval/interval-run.ts';
import { filmTime, flag, flagCell, id, idList, listCell } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Stretches of film as they stand in their cell: JSON. */
const parts = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.object({ start: filmTime, end: filmTime })));

const runRow = z
  .object({
    id: id<IntervalRunId>(),
    recording_id: id<RecordingId>(),
    rater_id: id<ProfileId>(),
    method: z.enum(INTERVAL_METHODS),
    length_us: filmTime,
    parts,
    codebook_id: id<CodebookId>(),
    codes: idList<CodeId>(),
    created_at: z.int(),
  })
  .transform(
    (row): IntervalRun => ({
      id: row.id,
      recordingId: row.recording_id,
      raterId: row.rater_id,
      method: row.method,
      length: row.length_us,
      parts: row.parts,
      codebookId: row.codebook_id,
      codes: row.codes,
      createdAt: row.created_at,
    }),
  );

export function runToRow(run: IntervalRun): Row & { readonly id: string } {
  return {
    id: run.id,
    recording_id: run.recordingId,
    rater_id: run.raterId,
    method: run.method,
    length_us: run.length,
    parts: JSON.stringify(run.parts.map(({ start, end }) => ({ start, end }))),
    codebook_id: run.codebookId,
    codes: listCell(run.codes),
    created_at: run.createdAt,
  };
}

const scoreRow = z
  .object({
    id: id<IntervalScoreId>(),
    run_id: id<IntervalRunId>(),
    position: z.int(),
    assessable: flag,
    codes: idList<CodeId>(),
  })
  .transform((row) => ({
    id: row.id,
    runId: row.run_id,
    position: row.position,
    answer: answerOf(row.assessable, row.codes),
  }));

export interface StoredScore extends IntervalScore {
  readonly id: IntervalScoreId;
  readonly runId: IntervalRunId;
}

function answerOf(assessable: boolean, codes: readonly CodeId[]): IntervalAnswer {
  return assessable ? { kind: 'scored', codes } : { kind: 'not-assessable' };
}

export function answerCells(answer: IntervalAnswer): Row {
  const scored = answer.kind === 'scored';
  return { assessable: flagCell(scored), codes: listCell(scored ? answer.codes : []) };
}

/** The oldest first. */
export async function runsOn(reader: Reader, recordingId: RecordingId): Promise<readonly IntervalRun[]> {
  const rows = await reader.all(sql`
    select * from interval_run where recording_id = ${recordingId} order by created_at, id`);
  return rows.map((row) => runRow.parse(row));
}

export async function runById(reader: Reader, runId: IntervalRunId): Promise<IntervalRun | null> {
  const row = await reader.first(sql`select * from interval_run where id = ${runId}`);
  return row === null ? null : runRow.parse(row);
}

/** In order of time. */
export async function scoresOf(reader: Reader, runId: IntervalRunId): Promise<readonly StoredScore[]> {
  const rows = await reader.all(sql`select * from interval_score where run_id = ${runId} order by position`);
  return rows.map((row) => scoreRow.parse(row));
}

export async function scoreAt(
  reader: Reader,
  runId: IntervalRunId,
  position: number,
): Promise<StoredScore | null> {
  const row = await reader.first(sql`
    select * from interval_score where run_id = ${runId} and position = ${position}`);
  return row === null ? null : scoreRow.parse(row);
}
