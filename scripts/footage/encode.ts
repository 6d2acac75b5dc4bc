// Encodes one film with ffmpeg so that the same pictures and sound always give the same bytes.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Painter } from './scene.ts';
import { FRAME } from './stage.ts';
import { SAMPLE_RATE } from './voice.ts';

export const FRAMES_PER_SECOND = 25;
/** Frames between key frames: two seconds, so that seeking stays quick. */
const KEY_FRAME_EVERY = 50;
const QUALITY = 31;

export interface Encoding {
  readonly ffmpeg: string;
  readonly output: string;
  readonly seconds: number;
  readonly paint: Painter;
  /** Mono 16-bit samples. */
  readonly sound: Buffer;
}

export async function encode(encoding: Encoding): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'footage-'));
  try {
    const soundFile = join(folder, 'sound.pcm');
    await writeFile(soundFile, encoding.sound);
    await runEncoder(encoding, soundFile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runEncoder({ ffmpeg, output, seconds, paint }: Encoding, soundFile: string): Promise<void> {
  const child = spawn(ffmpeg, encoderArgs(soundFile, output), { stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(child, 'close');
  for (let frame = 0; frame < seconds * FRAMES_PER_SECOND; frame++) {
    const picture = Buffer.from(paint((frame * 1000) / FRAMES_PER_SECOND));
    if (!child.stdin.write(picture)) await Promise.race([once(child.stdin, 'drain'), closed]);
    if (child.exitCode !== null) break;
  }
  child.stdin.end();
  await closed;
  if (child.exitCode !== 0) throw new Error(`ffmpeg ended with ${child.exitCode} on ${output}`);
}

function encoderArgs(soundFile: string, output: string): string[] {
  const picture = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${FRAME.width}x${FRAME.height}`];
  const bt709 = [
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-color_range',
    'tv',
  ];
  return [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    [...picture, '-r', String(FRAMES_PER_SECOND), '-i', 'pipe:0'],
    ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', soundFile],
    ['-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=bitexact+accurate_rnd+full_chroma_int'],
    ['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-crf', String(QUALITY)],
    ['-bf', '8', '-x264-params', 'ipratio=1.2:aq-mode=3'],
    ['-g', String(KEY_FRAME_EVERY), '-pix_fmt', 'yuv420p', ...bt709],
    // Unit type 6 would tell the encoder's name and settings.
    ['-bsf:v', 'filter_units=remove_types=6', '-threads', '1'],
    ['-c:a', 'aac', '-b:a', '28k', '-ar', String(SAMPLE_RATE), '-ac', '1'],
    ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
    ['-movflags', '+faststart', output],
  ].flat();
}
