// What one unit of a measure is.

import type { MeasureId } from '../report/measured.ts';
import type { RowNoun, UnitNoun } from './wording.ts';

const OF_TIMELINES: ReadonlyMap<MeasureId, UnitNoun> = new Map([
  ['time-unit-kappa', 'time-unit'],
  ['event-kappa', 'fragment'],
  ['alignment-kappa', 'alignment-step'],
  ['segment-overlap', 'fragment'],
]);

export function unitNounOf(measure: MeasureId, rows: RowNoun = 'recording'): UnitNoun {
  return OF_TIMELINES.get(measure) ?? rows;
}
