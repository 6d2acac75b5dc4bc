// Films that need no conversion, of any size: ten seconds of noisy picture and sound, encoded once, then repeated
// without encoding, so that a large film costs a copy.

import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { testToolbox } from '../../support/film-tools.ts';

const run = promisify(execFile);

const TAKE_SECONDS = 10;
/** About one megabyte a second, as phones and camcorders write. */
const TAKE = [
  `-f lavfi -i testsrc2=size=1280x720:rate=25:duration=${TAKE_SECONDS},noise=alls=24:allf=t`,
  `-f lavfi -i sine=frequency=330:duration=${TAKE_SECONDS}`,
  '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -b:v 8M -minrate 8M -maxrate 8M -bufsize 8M',
  '-c:a aac -b:a 128k -shortest',
];

/** About `megabytes` large and as many seconds long, rounded up to ten. Made once for every folder. */
export async function noisyFilm(folder: string, megabytes: number): Promise<string> {
  const takes = Math.max(1, Math.round(megabytes / TAKE_SECONDS));
  const file = path.join(folder, `noisy-${takes}.mp4`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  if (takes === 1) {
    await ffmpeg([...TAKE.flatMap((words) => words.split(' ')), file]);
    return file;
  }
  const take = await noisyFilm(folder, TAKE_SECONDS);
  const repeated = ['-stream_loop', String(takes - 1), '-i', take, '-c', 'copy'];
  await ffmpeg([...repeated, '-movflags', '+faststart', file]);
  return file;
}

export async function ffmpeg(args: readonly string[]): Promise<void> {
  const { tool } = await testToolbox();
  await run(tool.path, ['-nostdin', '-v', 'error', '-y', ...args]);
}
