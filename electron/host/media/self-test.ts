// What a film tool can really do: it makes one second of film, writes it as a camera would, reads it back over
// the loopback, and turns it into what the player wants. About a second; the answer is kept per program.

import { z } from 'zod';
import { BARE_OUTPUT, QUIET, inputArguments } from './tool-arguments.ts';
import { memorySource } from './byte-source.ts';
import { wholeOutput, type RunTool } from './run-tool.ts';
import { ToolFault } from './tool-fault.ts';
import type { ToolSources } from './tool-source.ts';

export interface ToolPair {
  readonly ffmpeg: string;
  /** Null where there is none; probing is then left to the demuxers of our own. */
  readonly ffprobe: string | null;
}

export const verdictSchema = z.strictObject({
  works: z.boolean(),
  version: z.string(),
  /** Version of its codec library, the one number that also builds without a release number have. */
  codecs: z.tuple([z.int(), z.int()]),
  /** Filters that are not there; `ffprobe` where there is none, or one that crashes on a camera's stream. */
  lacks: z.array(z.string()),
});
export type ToolVerdict = z.output<typeof verdictSchema>;

/** Filters the program uses, or will; a tool without some is still a tool. */
const FILTERS = ['bwdif', 'tile', 'tpad', 'drawtext', 'boxblur', 'sendcmd', 'rubberband', 'xfade'] as const;
const LIMITS = { seconds: 30, outputBytes: 4_000_000 };
const FRAGMENTED_MP4 = ['-f', 'mp4', '-movflags', 'frag_keyframe+delay_moov+default_base_moof', 'pipe:1'];
const MADE_FILM = [
  ['-f', 'lavfi', '-i', 'testsrc2=size=320x240:rate=25:duration=1'],
  ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1'],
  ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-f', 'mpegts', 'pipe:1'],
].flat();
const BROKEN: ToolVerdict = { works: false, version: '', codecs: [0, 0], lacks: [] };

export async function testTool(
  tools: ToolPair,
  run: RunTool,
  sources: ToolSources,
  signal: AbortSignal,
): Promise<ToolVerdict> {
  const ask = (program: string, args: readonly string[]) =>
    wholeOutput(run({ program, args, signal, ...LIMITS }));
  try {
    const identity = identify((await ask(tools.ffmpeg, ['-version'])).toString('latin1'));
    const filters = (await ask(tools.ffmpeg, [...QUIET, '-filters'])).toString('latin1');
    const film = memorySource(await ask(tools.ffmpeg, [...QUIET, '-nostdin', ...MADE_FILM]));
    const works = await sources.lend(film, async (address) => {
      const again = [...inputArguments({ address }), ...BARE_OUTPUT, '-c:v', 'libx264', '-c:a', 'aac'];
      const copy = await ask(tools.ffmpeg, [...QUIET, '-nostdin', ...again, ...FRAGMENTED_MP4]);
      return copy.includes('moof');
    });
    const probes = await sources.lend(film, (address) => readsStreams(tools, address, ask));
    const lacking = FILTERS.filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(filters));
    return { works, ...identity, lacks: probes ? lacking : ['ffprobe', ...lacking] };
  } catch (error) {
    if (error instanceof ToolFault) return BROKEN;
    throw error;
  }
}

async function readsStreams(
  { ffprobe }: ToolPair,
  address: string,
  ask: (program: string, args: readonly string[]) => Promise<Buffer>,
): Promise<boolean> {
  if (ffprobe === null) return false;
  const question = [...QUIET, ...inputArguments({ address }), '-show_entries', 'stream=codec_name'];
  try {
    return /h264[\s\S]*aac/u.test((await ask(ffprobe, question)).toString('latin1'));
  } catch (error) {
    if (error instanceof ToolFault) return false;
    throw error;
  }
}

/** `ffmpeg version 5.1.9-0+deb12u1 Copyright …` and `libavcodec     59. 37.100 / 59. 37.100`. */
function identify(words: string): { version: string; codecs: [number, number] } {
  const [, version = ''] = /^ffmpeg version (\S+)/u.exec(words) ?? [];
  const [, major = '0', minor = '0'] = /libavcodec\s+(\d+)\.\s*(\d+)/u.exec(words) ?? [];
  return { version, codecs: [Number(major), Number(minor)] };
}
