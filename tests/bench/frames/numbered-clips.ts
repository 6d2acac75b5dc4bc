// Clips whose every picture says its number: raw frames drawn here, encoded by ffmpeg as cameras would.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { turnClockwise } from '../../support/clips.ts';
import { testToolbox } from '../../support/film-tools.ts';
import { drawFrame, HEIGHT, WIDTH } from './barcode.ts';

const run = promisify(execFile);

export interface NumberedClip {
  readonly name: string;
  readonly ending: string;
  readonly rate: string;
  /** Arguments of ffmpeg, apart by single spaces. */
  readonly encode: string;
  /** Copied from so many pictures on: an edit list hides what has to be decoded before them. */
  readonly cutAt?: number;
  /** A change to its bytes that not every ffmpeg can be asked for. */
  readonly finish?: (film: Buffer) => void;
}

export const FRAMES_PER_CLIP = 1000;

/** These pictures all differ, so that an encoder would make each a key frame if it were let. */
const H264 = '-c:v libx264 -preset veryfast -pix_fmt yuv420p -bf 2 -sc_threshold 0';
const AAC = '-c:a aac';

/** Steps of 52, 52, 22, 52 and 22 ms. */
const UNEVEN = '-vf settb=1/1000,setpts=N*40+mod(N*7\\,5)*6 {keepFrameTimes} -video_track_timescale 1000';

export const CLIPS: readonly NumberedClip[] = [
  { name: '25 a second', ending: 'mp4', rate: '25', encode: `${H264} -g 50 ${AAC}` },
  { name: '29.97 a second', ending: 'mov', rate: '30000/1001', encode: `${H264} -g 60 ${AAC}` },
  { name: '50 a second', ending: 'mp4', rate: '50', encode: `${H264} -g 100 ${AAC}` },
  {
    name: 'variable rate',
    ending: 'mp4',
    rate: '25',
    encode: `${UNEVEN} -enc_time_base 1:1000 ${H264} -g 50 ${AAC}`,
  },
  {
    name: 'MPEG-2, converted',
    ending: 'mpg',
    rate: '25',
    encode: '-c:v mpeg2video -q:v 3 -g 12 -bf 2 -c:a mp2',
  },
  { name: 'edit list', ending: 'mp4', rate: '25', encode: `${H264} -g 50 ${AAC}`, cutAt: 33 },
  {
    name: 'picture half a second late',
    ending: 'mp4',
    rate: '25',
    encode: `-vf setpts=PTS+0.5/TB {keepFrameTimes} ${H264} -g 50 ${AAC}`,
  },
  {
    name: 'on its side, turned by the player',
    ending: 'mp4',
    rate: '25',
    encode: `-vf transpose=2 ${H264} -g 50 ${AAC}`,
    finish: turnClockwise,
  },
  {
    name: 'pixels twice as wide as high',
    ending: 'mp4',
    rate: '25',
    encode: `-vf scale=160:180:flags=neighbor,setsar=2/1 ${H264} -g 50 ${AAC}`,
  },
  { name: 'Matroska', ending: 'mkv', rate: '30000/1001', encode: `${H264} -g 60 ${AAC}` },
  {
    name: 'WebM, VP9',
    ending: 'webm',
    rate: '25',
    encode: '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 50 -c:a libopus',
  },
  {
    name: 'transport stream from seven seconds on',
    ending: 'ts',
    rate: '25',
    encode: `${H264} -g 25 ${AAC} -f mpegts -output_ts_offset 7`,
  },
];

/** Answers where it put the clip. */
export async function makeClip(
  clip: NumberedClip,
  folder: string,
  frames = FRAMES_PER_CLIP,
): Promise<string> {
  const file = path.join(folder, `${clip.name.replaceAll(/\W+/gu, '-')}.${clip.ending}`);
  await encode(clip, file, frames);
  if (clip.finish !== undefined) {
    const film = await readFile(file);
    clip.finish(film);
    await writeFile(file, film);
  }
  return clip.cutAt === undefined ? file : cut(file, clip.cutAt / Number(clip.rate));
}

async function encode({ name, rate, encode: how }: NumberedClip, file: string, frames: number) {
  const { tool, keepFrameTimes } = await testToolbox();
  const words = how.split(' ').flatMap((word) => (word === '{keepFrameTimes}' ? keepFrameTimes : [word]));
  const picture = `-f rawvideo -pix_fmt yuv420p -s ${WIDTH}x${HEIGHT} -r ${rate} -i pipe:0`.split(' ');
  const sound = '-f lavfi -i sine=frequency=440'.split(' ');
  const args = ['-v', 'error', '-y', ...picture, ...sound, ...words, '-shortest', file];
  const child = spawn(tool.path, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  await pipeline(Readable.from(drawn(frames)), child.stdin);
  const [code]: unknown[] = await ended;
  if (code !== 0) throw new Error(`the clip "${name}" could not be made`);
}

async function cut(file: string, seconds: number): Promise<string> {
  const { tool } = await testToolbox();
  const { dir, name, ext } = path.parse(file);
  const rest = path.join(dir, `${name}-cut${ext}`);
  await run(tool.path, ['-v', 'error', '-y', '-ss', String(seconds), '-i', file, '-c', 'copy', rest]);
  return rest;
}

function* drawn(frames: number): Generator<Buffer> {
  for (let number = 0; number < frames; number += 1) yield drawFrame(number);
}
