// ChosenPoint: the mark and the place in the film that were said to be one moment.

import type { ClosedMark } from '../../../../shared/domain/live/live-session.ts';
import type { CommonPoint } from '../../../../shared/domain/sync/clock-sync.ts';

export interface ChosenPoint extends CommonPoint {
  readonly mark: ClosedMark;
}
