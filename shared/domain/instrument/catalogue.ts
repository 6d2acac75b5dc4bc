// Which instruments the program knows.

import type { InstrumentId, ScaleId } from '../ids.ts';
import { AINSWORTH } from './ainsworth.ts';
import type { Instrument, Scale } from './instrument.ts';

export const INSTRUMENTS: readonly Instrument[] = [AINSWORTH];

export function findInstrument(id: InstrumentId): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}

export function findScale(instrument: Instrument, id: ScaleId): Scale | undefined {
  return instrument.scales.find((scale) => scale.id === id);
}
