// The proxy: a copy that the player can show, for films that it cannot. ffmpeg writes a fragmented MP4 to a pipe,
// which needs no going back; from there it becomes a plain MP4, which seeks at once, in the container.

import { toSeconds } from '../../../shared/domain/time.ts';
import type { FilmFacts } from './film-facts.ts';
import type { ExaminedFilm } from './examine.ts';
import type { FilmToolbox } from './film-toolbox.ts';
import { BARE_OUTPUT, inputArguments } from './tool-arguments.ts';
import { toPlainMp4, type GrowingFile } from './plain-mp4.ts';
import { ToolFault } from './tool-fault.ts';

/** Whoever takes the pipe apart can look back some 32 MiB: fragments are a fraction of that, however long a group. */
const FRAGMENT_BYTES = '4194304';
const FRAGMENTED = [
  ['-f', 'mp4', '-movflags', 'frag_keyframe+delay_moov+default_base_moof'],
  ['-frag_size', FRAGMENT_BYTES, 'pipe:1'],
].flat();
/** Two seconds at camera rates: a seek decodes at most this many frames. */
const KEY_FRAME_EVERY = '50';
const PICTURES = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p'];
const KEY_FRAMES = ['-g', KEY_FRAME_EVERY, '-bf', '2'];
const SOUND = ['-c:a', 'aac', '-b:a', '128k', '-ac', '2'];

/** A slow laptop takes perhaps six times the film's length; a tool that takes longer is stuck. */
const SECONDS_PER_SECOND = 12;
const LEAST_SECONDS = 600;
/** Far above what these settings can make of any film. */
const BYTES_PER_SECOND = 40_000_000;
const LEAST_BYTES = 1_000_000_000;

export interface ProxyProgress {
  /** Seconds of film done. */
  (seconds: number): void;
}

/** @throws ToolFault when the tool fails or makes something else than the film. */
export async function makeProxy(
  toolbox: FilmToolbox,
  address: string,
  film: ExaminedFilm,
  target: GrowingFile,
  signal: AbortSignal,
  progress: ProxyProgress,
): Promise<void> {
  const seconds = toSeconds(film.duration);
  const output = toolbox.ffmpeg(proxyArguments(toolbox, address, film), {
    signal,
    seconds: LEAST_SECONDS + seconds * SECONDS_PER_SECOND,
    outputBytes: LEAST_BYTES + seconds * BYTES_PER_SECOND,
  });
  try {
    const made = await toPlainMp4(output, target, progress);
    if (!isWhole(made, film)) throw new ToolFault('incomplete', 0);
  } finally {
    // Whatever went wrong on the way: the tool is gone before anybody clears up behind it.
    await output.return();
  }
}

export function proxyArguments(
  toolbox: Pick<FilmToolbox, 'keepFrameTimes'>,
  address: string,
  { facts, playability }: Pick<ExaminedFilm, 'facts' | 'playability'>,
): readonly string[] {
  const sound = facts.sound === null ? [] : ['-map', `0:${facts.sound.index}`];
  const pictures =
    playability.treatment === 'rewrap'
      ? ['-c:v', 'copy']
      : [...filters(facts), ...PICTURES, ...KEY_FRAMES, ...toolbox.keepFrameTimes];
  return [
    // Some containers keep no presentation times.
    ['-fflags', '+genpts'],
    inputArguments({ address }),
    ['-map', `0:${facts.video.index}`, ...sound],
    BARE_OUTPUT,
    pictures,
    SOUND,
    FRAGMENTED,
  ].flat();
}

/** The shape as players show it: pixels that are not square widen or heighten it. H.264 needs even sides. */
const SQUARE_AND_EVEN = "scale=w='trunc(iw*max(1,sar)/2)*2':h='trunc(ih/min(1,sar)/2)*2',setsar=1";

/** Whole pictures out of half ones first. */
function filters({ video }: FilmFacts): readonly string[] {
  const deinterlace =
    video.scanning === 'progressive' ? [] : [`bwdif=mode=send_frame:deint=${halves(video.scanning)}`];
  return ['-vf', [...deinterlace, SQUARE_AND_EVEN].join(',')];
}

/** Where nothing is known, only frames that say so themselves are taken for two halves. */
function halves(scanning: 'interlaced' | 'unknown'): string {
  return scanning === 'interlaced' ? 'all' : 'interlaced';
}

const SLACK_SECONDS = 1;
const LEAST_SHARE = 0.95;
/** A stream of half pictures may count each half. */
const LEAST_SHARE_OF_HALVES = 0.45;

/** A tool can end without complaint and have written next to nothing. */
function isWhole(made: { readonly seconds: number; readonly frames: number }, film: ExaminedFilm): boolean {
  const frames = film.scan.table.times.length;
  const share = film.facts.video.scanning === 'progressive' ? LEAST_SHARE : LEAST_SHARE_OF_HALVES;
  const enoughTime = made.seconds >= toSeconds(film.duration) * LEAST_SHARE - SLACK_SECONDS;
  return made.frames > 0 && made.frames >= Math.floor(frames * share) && enoughTime;
}
