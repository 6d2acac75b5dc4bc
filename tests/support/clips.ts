// Clips: tiny films of every kind that cameras write, and files that only look like films. Made by ffmpeg when a
// test first asks for one, and kept in the system's temporary folder under the hash of their recipe.

import { createHash, randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testToolbox } from './film-tools.ts';

const run = promisify(execFile);

const PICTURE = '-f lavfi -i testsrc2=size=320x180:rate=25:duration=2';
const HALVES = '-f lavfi -i testsrc2=size=320x180:rate=50:duration=2';
const SOUND = '-f lavfi -i sine=frequency=440:duration=2';
const H264 = '-c:v libx264 -preset veryfast -pix_fmt yuv420p -g 25';
const H265 = '-c:v libx265 -preset veryfast -x265-params log-level=error:keyint=25';
const AAC = '-c:a aac';

interface Recipe {
  readonly ending: string;
  /** Arguments of ffmpeg, apart by single spaces. */
  readonly args: string;
  /** A change to its bytes that not every ffmpeg can be asked for. */
  readonly finish?: (film: Buffer) => void;
}

const RECIPES = {
  h264: { ending: 'mp4', args: `${PICTURE} ${SOUND} ${H264} ${AAC} -movflags +faststart` },
  moovAtEnd: { ending: 'mp4', args: `${PICTURE} ${SOUND} ${H264} ${AAC}` },
  named: {
    ending: 'mp4',
    args: `${PICTURE} ${H264} -metadata title=BabyJansen -metadata location=+52.0+004.3/`,
  },
  hevc: { ending: 'mp4', args: `${PICTURE} ${SOUND} ${H265} -pix_fmt yuv420p ${AAC}` },
  hevc10bit: { ending: 'mov', args: `${PICTURE} ${SOUND} ${H265} -pix_fmt yuv420p10le ${AAC}` },
  mts: {
    ending: 'mts',
    args: `${HALVES} ${SOUND} -vf tinterlace=4 -flags +ildct+ilme ${H264} -x264opts tff=1 -c:a ac3 -f mpegts -mpegts_m2ts_mode 1 -output_ts_offset 7`,
  },
  ts: { ending: 'ts', args: `${PICTURE} ${SOUND} ${H264} ${AAC} -f mpegts -output_ts_offset 7` },
  mpeg2: { ending: 'mpg', args: `${PICTURE} ${SOUND} -c:v mpeg2video -q:v 4 -c:a mp2` },
  avi: { ending: 'avi', args: `${PICTURE} ${SOUND} -c:v mpeg4 -q:v 4 -c:a libmp3lame` },
  mkv: { ending: 'mkv', args: `${PICTURE} ${SOUND} ${H264} ${AAC}` },
  mkvAc3: { ending: 'mkv', args: `${PICTURE} ${SOUND} ${H264} -c:a ac3` },
  webm: { ending: 'webm', args: `${PICTURE} -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 25` },
  ntsc: { ending: 'mp4', args: `-f lavfi -i testsrc2=size=320x180:rate=30000/1001:duration=2 ${H264}` },
  /** Frame n is shown at n² × 4 ms. */
  variableRate: {
    ending: 'mp4',
    args: `-f lavfi -i testsrc2=size=320x180:rate=25:duration=0.8 -vf settb=1/1000,setpts=N*N*4 {keepFrameTimes} -video_track_timescale 1000 -enc_time_base 1:1000 ${H264}`,
  },
  /** To be turned a quarter clockwise. */
  rotated: { ending: 'mp4', args: '-i {h264} -c copy', finish: turnClockwise },
  noSound: { ending: 'mp4', args: `${PICTURE} ${H264}` },
  audioOnly: { ending: 'mp4', args: `${SOUND} ${AAC}` },
  /** Red for five seconds, then blue; the sound starts after two. */
  twoColours: {
    ending: 'mp4',
    args: `-f lavfi -i color=red:size=320x180:rate=25:duration=5 -f lavfi -i color=blue:size=320x180:rate=25:duration=3 -f lavfi -i sine=frequency=440:duration=6 -filter_complex [0][1]concat=n=2[v];[2]volume=4,adelay=2000[a] -map [v] -map [a] ${H264} ${AAC}`,
  },
  /** Begins in the middle of a group of pictures: an edit list hides what comes before. */
  editList: { ending: 'mp4', args: '-ss 0.5 -i {h264} -t 1 -c copy' },
  /** Noise that cannot be compressed, in one group of pictures: over 50 MB of it. */
  heavy: {
    ending: 'mkv',
    args: `-f lavfi -i color=gray:size=1280x720:rate=25:duration=1.6 -f lavfi -i sine=duration=1.6 -vf noise=alls=100:allf=t -c:v libx264 -preset ultrafast -qp 0 -g 250 -pix_fmt yuv420p -c:a ac3`,
  },
  fewKeyFrames: {
    ending: 'mp4',
    args: '-f lavfi -i testsrc2=size=160x90:rate=10:duration=8 -c:v libx264 -preset veryfast -pix_fmt yuv420p -g 250',
  },
} satisfies Record<string, Recipe>;

export type Clip = keyof typeof RECIPES;

const FOLDER = join(tmpdir(), 'terugblik-clips');

/** The path of a clip, made when it is not there yet. */
export async function clip(name: Clip): Promise<string> {
  const recipe: Recipe = RECIPES[name];
  const sign = createHash('sha256').update(JSON.stringify(RECIPES)).digest('hex').slice(0, 12);
  const path = join(FOLDER, `${sign}-${name}.${recipe.ending}`);
  if (await exists(path)) return path;
  await mkdir(FOLDER, { recursive: true });
  // Two test files may make the same clip at once: whoever is last puts the same film in the same place.
  const unfinished = join(FOLDER, `${randomBytes(6).toString('hex')}.${recipe.ending}`);
  const { tool, keepFrameTimes } = await testToolbox();
  const h264 = recipe.args.includes('{h264}') ? await clip('h264') : '';
  const args = recipe.args.split(' ').flatMap((arg) => {
    if (arg === '{h264}') return [h264];
    return arg === '{keepFrameTimes}' ? keepFrameTimes : [arg];
  });
  await run(tool.path, ['-nostdin', '-v', 'error', '-y', ...args, unfinished]);
  if (recipe.finish !== undefined) {
    const film = await readFile(unfinished);
    recipe.finish(film);
    await writeFile(unfinished, film);
  }
  await rename(unfinished, path);
  return path;
}

export async function clipBytes(name: Clip): Promise<Buffer> {
  return readFile(await clip(name));
}

/** Things with the name of a film that are none. */
export const DISGUISED: Readonly<Record<string, string>> = {
  'concat-script.mp4': "ffconcat version 1.0\nfile 'secret.mp4'\n",
  'hls-playlist.mp4': '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n',
  'dash-manifest.mp4':
    '<?xml version="1.0"?>\n<MPD><Period><BaseURL>http://example.test/</BaseURL></Period></MPD>\n',
  'session.mp4': 'v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n',
  'script.mp4': '#!/bin/sh\necho hello\n',
  'text.mp4': 'Dit is geen film, maar een brief. Ook met een ë.\n',
};

export async function fileIn(folder: string, name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** Bytes from the type of a track header (`tkhd`, version 0) to its matrix: ISO/IEC 14496-12, 8.3.2. */
const TO_MATRIX = 44;
const ONE = 0x10000;

/** The first track's matrix, in 16.16 numbers; not every ffmpeg can be asked to write it. */
export function turnClockwise(film: Buffer): void {
  const matrix = film.indexOf('tkhd') + TO_MATRIX;
  for (const [place, value] of [0, ONE, 0, -ONE, 0].entries()) film.writeInt32BE(value, matrix + place * 4);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
