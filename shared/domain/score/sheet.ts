// Score sheet: one rater's scores of one recording within one round; locked once submitted.

import type { ProfileId, RecordingId, RoundId, ScaleId, SheetId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Score } from './score.ts';

export interface Sheet {
  readonly id: SheetId;
  readonly roundId: RoundId;
  readonly recordingId: RecordingId;
  readonly raterId: ProfileId;
  /** UTC milliseconds; null while the rater is still at work. */
  readonly submittedAt: number | null;
}

/** May this person write on this sheet now? */
export function checkWritable(sheet: Sheet, rater: ProfileId): Result<Sheet> {
  if (sheet.raterId !== rater) return refuse({ code: 'sheet.not-yours' });
  if (sheet.submittedAt !== null) return refuse({ code: 'sheet.submitted' });
  return ok(sheet);
}

/** Scales of the round that have neither a value nor "not observed" yet, in the round's order. */
export function openScales(scaleIds: readonly ScaleId[], scores: readonly Score[]): ScaleId[] {
  const answered = new Set(scores.filter((s) => s.verdict.kind !== 'open').map((s) => s.scaleId));
  return scaleIds.filter((id) => !answered.has(id));
}

export function checkComplete(scaleIds: readonly ScaleId[], scores: readonly Score[]): Result<null> {
  const open = openScales(scaleIds, scores);
  return open.length > 0 ? refuse({ code: 'sheet.incomplete', open }) : ok(null);
}
