// The waveform: the loudest sample of each two-hundredth of a second, one byte each: a bar of its own at the closest
// zoom of the timeline. What is coarser follows from it. Older parts hold fifty a second and say so themselves.

import type { Waveform } from '../../../shared/domain/recording/film-pictures.ts';
import type { FilmToolbox } from './film-toolbox.ts';
import { inputArguments, type FilmInput } from './tool-arguments.ts';

const PEAKS_PER_SECOND = 200;
/** Enough for a picture of speech, and quick. */
const SAMPLES_PER_SECOND = 8000;
const SAMPLES_PER_PEAK = SAMPLES_PER_SECOND / PEAKS_PER_SECOND;
const LOUDEST = 32_768;
const LIMITS = { seconds: 30 * 60, outputBytes: 4_000_000_000 };
const SAMPLE_BYTES = 2;

/** Peaks of one sound stream on the film's own clock: silence where it starts later than the picture. */
export async function makeWaveform(
  toolbox: FilmToolbox,
  input: FilmInput,
  streamIndex: number,
  signal: AbortSignal,
): Promise<Waveform> {
  const args = [
    ['-copyts'],
    inputArguments(input),
    ['-map', `0:${streamIndex}`, '-vn', '-af', `aresample=${SAMPLES_PER_SECOND}:async=1:first_pts=0`],
    ['-ac', '1', '-f', 's16le', 'pipe:1'],
  ].flat();
  return { perSecond: PEAKS_PER_SECOND, peaks: await peaksOf(toolbox.ffmpeg(args, { signal, ...LIMITS })) };
}

/** Samples as signed 16-bit little-endian numbers; a piece may end in the middle of one. */
export async function peaksOf(samples: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const peaks: number[] = [];
  let loudest = 0;
  let count = 0;
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of samples) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = bytes.length - (bytes.length % SAMPLE_BYTES);
    rest = bytes.subarray(whole);
    for (let at = 0; at < whole; at += SAMPLE_BYTES) {
      loudest = Math.max(loudest, Math.abs(bytes.readInt16LE(at)));
      count += 1;
      if (count % SAMPLES_PER_PEAK === 0) {
        peaks.push(level(loudest));
        loudest = 0;
      }
    }
  }
  if (count % SAMPLES_PER_PEAK !== 0) peaks.push(level(loudest));
  return Uint8Array.from(peaks);
}

function level(loudest: number): number {
  return Math.min(255, Math.round((loudest / LOUDEST) * 255));
}

/** As bytes: how many peaks a second, then the peaks. */
export function encodeWaveform({ perSecond, peaks }: Waveform): Uint8Array {
  const part = new Uint8Array(1 + peaks.length);
  part[0] = perSecond;
  part.set(peaks, 1);
  return part;
}

export function decodeWaveform(part: Uint8Array): Waveform {
  return { perSecond: part[0] ?? PEAKS_PER_SECOND, peaks: part.subarray(1) };
}
