// Place: which scale of a sheet is open.

import type { ScaleId } from '../../../shared/domain/ids.ts';

export interface Place {
  readonly current: ScaleId | null;
  readonly setCurrent: (scaleId: ScaleId) => void;
}
