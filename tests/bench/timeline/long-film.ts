// Three hours of film at the frame rate of a camera, small enough to be made in seconds: one minute encoded once,
// then repeated without encoding. As many frames and as much sound as a real one.

import path from 'node:path';
import { ffmpeg } from '../support/film-maker.ts';

const TAKE_SECONDS = 60;
export const LONG_SECONDS = 3 * 60 * 60;
const TAKE = [
  `-f lavfi -i testsrc2=size=128x72:rate=25:duration=${TAKE_SECONDS}`,
  `-f lavfi -i sine=frequency=330:beep_factor=4:sample_rate=16000:duration=${TAKE_SECONDS}`,
  '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50',
  '-c:a aac -b:a 24k -shortest',
].flatMap((words) => words.split(' '));

export async function longFilm(folder: string): Promise<string> {
  const take = path.join(folder, 'minute.mp4');
  const film = path.join(folder, 'three-hours.mp4');
  await ffmpeg([...TAKE, take]);
  const times = String(LONG_SECONDS / TAKE_SECONDS - 1);
  await ffmpeg(['-stream_loop', times, '-i', take, '-c', 'copy', '-movflags', '+faststart', film]);
  return film;
}
