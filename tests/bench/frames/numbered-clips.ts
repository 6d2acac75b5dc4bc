// Clips whose every picture says its number: raw frames drawn here, encoded by ffmpeg as cameras would.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { testToolbox } from '../../support/film-tools.ts';
import { drawFrame, HEIGHT, WIDTH } from './barcode.ts';

export interface NumberedClip {
  readonly name: string;
  readonly ending: string;
  readonly rate: string;
  /** Arguments of ffmpeg, apart by single spaces. */
  readonly encode: string;
}

export const FRAMES_PER_CLIP = 1000;

const H264 = '-c:v libx264 -preset veryfast -pix_fmt yuv420p -bf 2';
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
];

/** Answers where it put the clip. */
export async function makeClip(clip: NumberedClip, folder: string): Promise<string> {
  const { tool, keepFrameTimes } = await testToolbox();
  const file = path.join(folder, `${clip.name.replaceAll(/\W+/gu, '-')}.${clip.ending}`);
  const encode = clip.encode
    .split(' ')
    .flatMap((word) => (word === '{keepFrameTimes}' ? keepFrameTimes : [word]));
  const picture = `-f rawvideo -pix_fmt yuv420p -s ${WIDTH}x${HEIGHT} -r ${clip.rate} -i pipe:0`.split(' ');
  const sound = '-f lavfi -i sine=frequency=440'.split(' ');
  const args = ['-v', 'error', '-y', ...picture, ...sound, ...encode, '-shortest', file];
  const child = spawn(tool.path, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  await pipeline(Readable.from(allFrames()), child.stdin);
  const [code]: unknown[] = await ended;
  if (code !== 0) throw new Error(`the clip "${clip.name}" could not be made`);
  return file;
}

function* allFrames(): Generator<Buffer> {
  for (let number = 0; number < FRAMES_PER_CLIP; number += 1) yield drawFrame(number);
}
