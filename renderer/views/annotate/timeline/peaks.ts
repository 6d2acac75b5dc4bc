// Peaks: the loudness drawn in each bar of the waveform, read from a pyramid in which every level keeps the loudest
// of four of the level below: a bar costs a few readings, whether it stands for a syllable or a quarter of an hour.

import type { Waveform } from '../../../../shared/domain/recording/film-pictures.ts';
import type { SentWaveform } from '../../../../shared/contract/recordings.ts';
import { MICROS_PER_SECOND } from '../../../../shared/domain/time.ts';
import type { TimeView } from './time-view.ts';

const PER_LEVEL = 4;

export interface PeakPyramid {
  readonly perSecond: number;
  /** Loudest samples (0…255); each level a quarter as long as the one before. */
  readonly levels: readonly Uint8Array[];
}

export function received({ perSecond, peaks }: SentWaveform): Waveform {
  return { perSecond, peaks: Uint8Array.from(atob(peaks), (sign) => sign.charCodeAt(0)) };
}

export function pyramidOf({ perSecond, peaks }: Waveform): PeakPyramid {
  const levels = [peaks];
  for (let level = peaks; level.length > PER_LEVEL; ) {
    level = coarser(level);
    levels.push(level);
  }
  return { perSecond, levels };
}

function coarser(peaks: Uint8Array): Uint8Array {
  const next = new Uint8Array(Math.ceil(peaks.length / PER_LEVEL));
  for (let i = 0; i < peaks.length; i += 1) {
    const at = Math.floor(i / PER_LEVEL);
    next[at] = Math.max(next[at] ?? 0, peaks[i] ?? 0);
  }
  return next;
}

export interface Bar {
  /** Microseconds: where it begins. */
  readonly time: number;
  readonly loudness: number;
}

/**
 * Bars of `stride` microseconds that cover the view, on a grid of the whole film, so that they do not flicker while
 * the view scrolls. Where bars are narrower than a peak, several show the same one.
 */
export function barsOf(pyramid: PeakPyramid, view: TimeView, stride: number): readonly Bar[] {
  const first = Math.floor(view.from / stride);
  const end = Math.ceil((view.from + view.length) / stride);
  const level = levelFor(pyramid, stride);
  const perMicro = pyramid.perSecond / MICROS_PER_SECOND / PER_LEVEL ** level;
  const peaks = pyramid.levels[level] ?? new Uint8Array();
  return Array.from({ length: Math.max(0, end - first) }, (_, bar) => {
    const time = (first + bar) * stride;
    return { time, loudness: loudest(peaks, time * perMicro, (time + stride) * perMicro) };
  });
}

/** The coarsest level of which a bar still holds a few peaks: it then reaches hardly beyond its own stretch. */
function levelFor({ perSecond, levels }: PeakPyramid, stride: number): number {
  const perBar = (stride / MICROS_PER_SECOND) * perSecond;
  const level = Math.floor(Math.log(Math.max(perBar / PER_LEVEL, 1)) / Math.log(PER_LEVEL));
  return Math.min(level, levels.length - 1);
}

function loudest(peaks: Uint8Array, from: number, to: number): number {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(peaks.length, Math.max(first + 1, Math.ceil(to)));
  let most = 0;
  for (let i = first; i < last; i += 1) most = Math.max(most, peaks[i] ?? 0);
  return most;
}
