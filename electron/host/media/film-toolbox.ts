// The film toolbox: what the rest of the program may do with ffmpeg and ffprobe, and nothing else.

import type { FilmTool } from '../../../shared/contract/program.ts';
import type { ByteSource } from './byte-source.ts';
import type { RunTool, ToolRun } from './run-tool.ts';
import { QUIET } from './tool-arguments.ts';
import type { ToolPair, ToolVerdict } from './self-test.ts';
import type { ToolSources } from './tool-source.ts';

export type ToolLimits = Pick<ToolRun, 'seconds' | 'outputBytes' | 'signal'>;

/** Ending it early ends the tool. */
export type ToolOutput = AsyncGenerator<Uint8Array, void, void>;

export interface FilmToolbox {
  readonly tool: FilmTool;
  /** Frames keep their own times on the way through: the option for it was renamed in FFmpeg 5.1. */
  readonly keepFrameTimes: readonly string[];
  ffmpeg(args: readonly string[], limits: ToolLimits): ToolOutput;
  /** Null where there is none. One that failed its test may still read most films. */
  readonly ffprobe: ((args: readonly string[], limits: ToolLimits) => ToolOutput) | null;
  /** An address under which the tools may read `source` while `work` runs. */
  lend<T>(source: ByteSource, work: (address: string) => Promise<T>): Promise<T>;
}

/** libavcodec of FFmpeg 5.1, the first with `-fps_mode`. */
const RENAMED_IN: readonly [number, number] = [59, 37];

export function createToolbox(
  tool: FilmTool,
  verdict: ToolVerdict,
  pair: ToolPair,
  run: RunTool,
  sources: ToolSources,
): FilmToolbox {
  const { codecs } = verdict;
  const { ffprobe } = pair;
  const renamed = codecs[0] > RENAMED_IN[0] || (codecs[0] === RENAMED_IN[0] && codecs[1] >= RENAMED_IN[1]);
  return {
    tool,
    keepFrameTimes: [renamed ? '-fps_mode' : '-vsync', 'vfr'],
    ffmpeg: (args, limits) => run({ program: pair.ffmpeg, args: [...QUIET, '-nostdin', ...args], ...limits }),
    ffprobe:
      ffprobe === null
        ? null
        : (args, limits) => run({ program: ffprobe, args: [...QUIET, ...args], ...limits }),
    lend: (source, work) => sources.lend(source, work),
  };
}
