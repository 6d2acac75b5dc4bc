// What of the log is shown.

import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { PeriodName } from './period.ts';

export interface LogFilter {
  readonly caseId: CaseId | null;
  readonly recordingId: RecordingId | null;
  readonly userId: ProfileId | null;
  readonly period: PeriodName;
}

export const EVERYTHING: LogFilter = { caseId: null, recordingId: null, userId: null, period: 'week' };
