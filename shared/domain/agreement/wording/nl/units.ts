// Agreement in Dutch: what is counted, one and more.

import type { UnitNoun } from '../wording.ts';

export const UNITS: Readonly<Record<UnitNoun, readonly [one: string, more: string]>> = {
  recording: ['opname', 'opnames'],
  scoring: ['scoring', 'scoringen'],
  row: ['rij', 'rijen'],
  'time-unit': ['tijdseenheid', 'tijdseenheden'],
  fragment: ['fragment', 'fragmenten'],
  'alignment-step': ['stap van de uitlijning', 'stappen van de uitlijning'],
};
