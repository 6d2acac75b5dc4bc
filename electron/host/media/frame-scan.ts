// Frame scan: the presentation time of every frame, as FFmpeg's demuxers tell it. The page's player is built on
// the same demuxers, so these are the times it shows, edit lists and late starts included.

import type { FrameTable } from '../../../shared/domain/recording/frame-table.ts';
import { MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import type { FilmToolbox } from './film-toolbox.ts';
import { lines } from './lines.ts';
import { inputArguments, type FilmInput } from './tool-arguments.ts';

export interface FrameScan {
  readonly table: FrameTable;
  /** Longest wait for a frame that can be shown without the ones before it; seeking takes as long. µs. */
  readonly longestKeyGap: number;
}

interface Packet {
  /** µs */
  readonly time: number;
  readonly duration: number;
  readonly key: boolean;
}

const LIMITS = { seconds: 30 * 60, outputBytes: 1_000_000_000 };

/** @throws ToolFault */
export async function scanFrames(
  toolbox: FilmToolbox,
  input: FilmInput,
  streamIndex: number,
  signal: AbortSignal,
): Promise<FrameScan> {
  const listing = ['-map', `0:${streamIndex}`, '-c', 'copy', '-f', 'framecrc', 'pipe:1'];
  // AVI keeps no presentation times for coded pictures that are shown out of order: those are worked out.
  const reading = ['-copyts', '-fflags', '+genpts', ...inputArguments(input)];
  const output = toolbox.ffmpeg([...reading, ...listing], { signal, ...LIMITS });
  const packets: Packet[] = [];
  let tick = 1;
  for await (const line of lines(output)) {
    tick = tickOf(line) ?? tick;
    const packet = packetOf(line, tick);
    if (packet !== null) packets.push(packet);
  }
  return scanOf(packets);
}

/** `#tb 0: 1/12800`: one tick, in µs. */
function tickOf(line: string): number | null {
  const [, numerator, denominator] = /^#tb \d+: (\d+)\/(\d+)$/u.exec(line) ?? [];
  if (numerator === undefined || denominator === undefined) return null;
  return (Number(numerator) * MICROS_PER_SECOND) / Number(denominator);
}

const KEY = 0x1;
/** Before the start that the film's edit list sets, or otherwise not to be shown. */
const DISCARD = 0x4;

/** `stream, dts, pts, duration, size, checksum[, F=flags][, side data…]`; flags are left out for a plain key frame. */
function packetOf(line: string, tick: number): Packet | null {
  if (line.startsWith('#')) return null;
  const [, , pts, duration] = line.split(',');
  if (pts === undefined || duration === undefined) return null;
  const flags = Number(/\bF=(0x[0-9A-F]+)/u.exec(line)?.[1] ?? KEY);
  if ((flags & DISCARD) !== 0) return null;
  return {
    time: Math.round(Number(pts) * tick),
    duration: Math.round(Number(duration) * tick),
    key: (flags & KEY) !== 0,
  };
}

function scanOf(packets: readonly Packet[]): FrameScan {
  const shown = packets.filter(({ time }) => Number.isSafeInteger(time)).toSorted((a, b) => a.time - b.time);
  const times = [...new Set(shown.map(({ time }) => time))];
  const last = shown.at(-1);
  const end = last === undefined ? 0 : last.time + (last.duration > 0 ? last.duration : usualGap(times));
  const keys = shown.filter(({ key }) => key).map(({ time }) => time);
  return { table: { times, end }, longestKeyGap: longestGap([...keys, end]) };
}

function longestGap(times: readonly number[]): number {
  return times.reduce((longest, time, i) => Math.max(longest, time - (times[i - 1] ?? time)), 0);
}

function gapsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

const ASSUMED_GAP_MICROS = 40_000;

/** The median time between frames; 25 frames a second for a film of one frame. */
function usualGap(times: readonly number[]): number {
  const gaps = gapsOf(times).toSorted((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? ASSUMED_GAP_MICROS;
}

/** Coarse clocks of some containers (1/600 s, 1 ms) move a frame this far without the rate being variable. */
const CLOCK_SLACK_MICROS = 2_000;

export function isVariableRate(table: FrameTable): boolean {
  const usual = usualGap(table.times);
  return gapsOf(table.times).some((gap) => Math.abs(gap - usual) > CLOCK_SLACK_MICROS);
}
