// Agreement in English: what is counted, one and more.

import type { UnitNoun } from '../wording.ts';

export const UNITS: Readonly<Record<UnitNoun, readonly [one: string, more: string]>> = {
  recording: ['recording', 'recordings'],
  scoring: ['scoring', 'scorings'],
  row: ['row', 'rows'],
  'time-unit': ['time unit', 'time units'],
  fragment: ['fragment', 'fragments'],
  'alignment-step': ['step of the alignment', 'steps of the alignment'],
};
