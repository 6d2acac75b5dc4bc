// Playability: may the player show a film as it came, and if not, what must be made of it? What Chromium plays
// was measured with one film of each kind; what it refuses without an error is listed as firmly as the rest.

import { MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import type { FilmFacts } from './film-facts.ts';

/** `keep`: played as it came. `rewrap`: same pictures in an MP4, sound as AAC. `transcode`: new pictures too. */
export type Treatment = 'keep' | 'rewrap' | 'transcode';

export type Reason =
  | 'plays-as-it-is'
  | 'video-codec'
  | 'interlaced'
  | 'scanning-unknown'
  | 'few-key-frames'
  | 'container'
  | 'sound-codec';

export interface Playability {
  readonly treatment: Treatment;
  readonly reasons: readonly Reason[];
}

const PLAYED_VIDEO = ['h264', 'vp8', 'vp9', 'av1'];
const PLAYED_CONTAINERS = ['mov', 'mp4', 'matroska', 'webm'];
const PLAYED_SOUND = [
  'aac',
  'mp3',
  'opus',
  'vorbis',
  'flac',
  'pcm_s16le',
  'pcm_s16be',
  'pcm_s24le',
  'pcm_s24be',
];
/** What an MP4 can hold without being coded anew. */
const REWRAPPED_VIDEO = ['h264', 'vp9', 'av1'];
/** AVI and WMV do not say when a picture is shown, and what can be guessed is wrong for pictures out of order. */
const CONTAINERS_WITH_TIMES = ['mov', 'matroska', 'mpegts', 'mpeg'];
/** Above this a seek waits too long for its picture. */
const LONGEST_KEY_GAP_MICROS = 5 * MICROS_PER_SECOND;

/** `longestKeyGap` in µs, from the frame scan. */
export function judgePlayability(facts: FilmFacts, longestKeyGap: number): Playability {
  const { video, sound, format } = facts;
  const pictures: Reason[] = [];
  if (!PLAYED_VIDEO.includes(video.codec)) pictures.push('video-codec');
  if (video.scanning === 'interlaced') pictures.push('interlaced');
  if (video.scanning === 'unknown') pictures.push('scanning-unknown');
  if (longestKeyGap > LONGEST_KEY_GAP_MICROS) pictures.push('few-key-frames');

  const wrapping: Reason[] = [];
  if (!isOneOf(format, PLAYED_CONTAINERS)) wrapping.push('container');
  if (sound !== null && !PLAYED_SOUND.includes(sound.codec)) wrapping.push('sound-codec');

  const reasons = [...pictures, ...wrapping];
  if (reasons.length === 0) return { treatment: 'keep', reasons: ['plays-as-it-is'] };
  const rewrap =
    pictures.length === 0 && REWRAPPED_VIDEO.includes(video.codec) && isOneOf(format, CONTAINERS_WITH_TIMES);
  return { treatment: rewrap ? 'rewrap' : 'transcode', reasons };
}

/** FFmpeg's name of a container is a list of all that its demuxer reads. */
function isOneOf(format: string, names: readonly string[]): boolean {
  return format.split(',').some((name) => names.includes(name));
}
