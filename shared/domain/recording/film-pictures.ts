// What is drawn beside a film: a sheet of thumbnails and the peaks of its sound.

import type { Micros } from '../time.ts';

/** One JPEG with thumbnails in reading order, one every `every` microseconds from the start. */
export interface ThumbnailSheet {
  readonly every: Micros;
  readonly count: number;
  readonly columns: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

/** Loudest sample (0…255) in each stretch of `1 / perSecond` second. */
export interface Waveform {
  readonly perSecond: number;
  readonly peaks: Uint8Array;
}
