// Round: recordings × raters × instrument. Blind until submitted; `blindness.ts` says to whom it then opens.

import type { InstrumentId, ProfileId, RecordingId, RoundId, ScaleId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';

export interface Round {
  readonly id: RoundId;
  readonly name: string;
  readonly instrumentId: InstrumentId;
  readonly scaleIds: readonly ScaleId[];
  readonly raterIds: readonly ProfileId[];
  readonly recordingIds: readonly RecordingId[];
  readonly createdBy: ProfileId;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

export type RoundPlan = Pick<Round, 'name' | 'instrumentId' | 'scaleIds' | 'raterIds' | 'recordingIds'>;

export function checkPlan(plan: RoundPlan): Result<RoundPlan> {
  if (plan.recordingIds.length === 0) return refuse({ code: 'round.no-recordings' });
  if (plan.raterIds.length === 0) return refuse({ code: 'round.no-raters' });
  if (plan.scaleIds.length === 0) return refuse({ code: 'round.no-scales' });
  return ok(plan);
}
