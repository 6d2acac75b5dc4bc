// The rows of score sheets and of the scores on them.

import { z } from 'zod';
import type { Task } from '../../../shared/contract/scoring.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type {
  FragmentId,
  InstrumentId,
  ProfileId,
  RecordingId,
  RoundId,
  ScaleId,
  ScoreId,
  SheetId,
} from '../../../shared/domain/ids.ts';
import { NOT_OBSERVED_REASONS, OPEN, type Score, type Verdict } from '../../../shared/domain/score/score.ts';
import type { Sheet } from '../../../shared/domain/score/sheet.ts';
import { id, idList, listCell } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { openRow, type DraftKey } from './drafts.ts';

const sheetRow = z
  .object({
    id: id<SheetId>(),
    round_id: id<RoundId>(),
    recording_id: id<RecordingId>(),
    rater_id: id<ProfileId>(),
    submitted_at: z.int().nullable(),
  })
  .transform(
    (row): Sheet => ({
      id: row.id,
      roundId: row.round_id,
      recordingId: row.recording_id,
      raterId: row.rater_id,
      submittedAt: row.submitted_at,
    }),
  );

const verdictRow = z
  .object({ value: z.number().nullable(), not_observed: z.enum(NOT_OBSERVED_REASONS).nullable() })
  .transform((row): Verdict => {
    if (row.value !== null) return { kind: 'value', value: row.value };
    return row.not_observed === null ? OPEN : { kind: 'not-observed', reason: row.not_observed };
  });

const scoreRow = z
  .object({
    id: id<ScoreId>(),
    sheet_id: id<SheetId>(),
    scale_id: id<ScaleId>(),
    note: z.string(),
    evidence: idList<FragmentId>(),
  })
  .transform((row) => ({
    id: row.id,
    sheetId: row.sheet_id,
    scaleId: row.scale_id,
    note: row.note,
    evidence: row.evidence,
  }));

/** A score with the id of its row, which nobody outside the host needs. */
export type KeptScore = Score & { readonly id: ScoreId };

function parseScore(row: Row): KeptScore {
  return { ...scoreRow.parse(row), verdict: verdictRow.parse(row) };
}

/** Open: for a sheet that is handed in, and to be sealed until then. */
export function toRow(score: KeptScore): Row & { readonly id: string } {
  const { verdict } = score;
  return {
    id: score.id,
    sheet_id: score.sheetId,
    scale_id: score.scaleId,
    value: verdict.kind === 'value' ? verdict.value : null,
    not_observed: verdict.kind === 'not-observed' ? verdict.reason : null,
    note: score.note,
    evidence: listCell(score.evidence),
    sealed: null,
  };
}

export async function sheetById(reader: Reader, sheetId: SheetId): Promise<Sheet | null> {
  const row = await reader.first(sql`select * from sheet where id = ${sheetId}`);
  return row === null ? null : sheetRow.parse(row);
}

/** Without what somebody who left did not hand in. */
export async function sheetsOfRound(reader: Reader, roundId: RoundId): Promise<readonly Sheet[]> {
  const rows = await reader.all(sql`
    select * from sheet where round_id = ${roundId}
      and (submitted_at is not null or rater_id not in (select id from departure))`);
  return rows.map((row) => sheetRow.parse(row));
}

/** Of a sheet that is handed in, or of one's own. @throws StorageError `damaged` for another's draft */
export async function scoresOf(
  reader: Reader,
  sheetId: SheetId,
  mine: DraftKey,
): Promise<readonly KeptScore[]> {
  const rows = await reader.all(sql`select * from score where sheet_id = ${sheetId}`);
  return rows.map((row) => parseScore(openRow(mine, row)));
}

/** Of all sheets that are handed in; the others are open to nobody but their raters. */
export async function scoresOfRound(reader: Reader, roundId: RoundId): Promise<readonly Score[]> {
  const rows = await reader.all(sql`
    select c.* from score c join sheet s on s.id = c.sheet_id
    where s.round_id = ${roundId} and s.submitted_at is not null`);
  return rows.map(parseScore);
}

/** On all sheets that one person still has to hand in. */
export async function draftsOf(reader: Reader, mine: DraftKey, rater: ProfileId): Promise<readonly Score[]> {
  const rows = await reader.all(sql`
    select c.* from score c join sheet s on s.id = c.sheet_id
    where s.rater_id = ${rater} and s.submitted_at is null`);
  return rows.map((row) => parseScore(openRow(mine, row)));
}

const taskRow = z
  .object({
    sheet_id: id<SheetId>(),
    round_id: id<RoundId>(),
    round_name: z.string(),
    instrument_id: id<InstrumentId>(),
    recording_id: id<RecordingId>(),
    recording_code: z.string(),
    answered: z.int(),
    scale_ids: idList<ScaleId>(),
    submitted_at: z.int().nullable(),
  })
  .transform(
    (row): Task => ({
      sheetId: row.sheet_id,
      roundId: row.round_id,
      roundName: row.round_name,
      instrumentId: row.instrument_id,
      recordingId: row.recording_id,
      recordingCode: row.recording_code,
      answered: row.answered,
      asked: row.scale_ids.length,
      submittedAt: row.submitted_at,
    }),
  );

/**
 * What one person was asked to score, with what they answered on what is handed in: what is still open first, then the oldest round first. Within a round by
 * the random id of the sheet: every rater has an order of their own, which tells nothing of the order of import.
 */
export async function tasksOf(reader: Reader, rater: ProfileId): Promise<readonly Task[]> {
  const rows = await reader.all(sql`
    select s.id as sheet_id, s.round_id, r.name as round_name, r.instrument_id, s.recording_id,
      m.code as recording_code, r.scale_ids, s.submitted_at,
      (select count(*) from score c where c.sheet_id = s.id and s.submitted_at is not null
        and (c.value is not null or c.not_observed is not null)) as answered
    from sheet s join round r on r.id = s.round_id join recording m on m.id = s.recording_id
    where s.rater_id = ${rater}
    order by case when s.submitted_at is null then 0 else 1 end, r.created_at, r.id, s.id`);
  return rows.map((row) => taskRow.parse(row));
}
