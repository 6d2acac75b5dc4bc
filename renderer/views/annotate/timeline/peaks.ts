// Peaks: the loudness drawn in each pixel column of the waveform.

import type { Waveform } from '../../../../shared/domain/recording/film-pictures.ts';
import { MICROS_PER_SECOND } from '../../../../shared/domain/time.ts';
import type { TimeView } from './time-view.ts';

/** Loudest sample (0…255) in each column. Where columns are narrower than a peak, several show the same one. */
export function columnsOf(waveform: Waveform, view: TimeView, columns: number): readonly number[] {
  const peaksPerMicro = waveform.perSecond / MICROS_PER_SECOND;
  const perColumn = (view.length / Math.max(columns, 1)) * peaksPerMicro;
  const origin = view.from * peaksPerMicro;
  return Array.from({ length: columns }, (_, column) => {
    const first = Math.floor(origin + column * perColumn);
    const last = Math.max(first + 1, Math.ceil(origin + (column + 1) * perColumn));
    let loudest = 0;
    for (let i = first; i < last; i += 1) loudest = Math.max(loudest, waveform.peaks[i] ?? 0);
    return loudest;
  });
}
