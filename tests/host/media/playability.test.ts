import { expect, test } from 'vitest';
import type { FilmFacts, Scanning } from '../../../electron/host/media/film-facts.ts';
import { judgePlayability } from '../../../electron/host/media/playability.ts';
import { micros } from '../../../shared/domain/time.ts';

const MP4 = 'mov,mp4,m4a,3gp,3g2,mj2';
const SECOND = 1_000_000;

function film(
  format: string,
  codec: string,
  sound: string | null,
  scanning: Scanning = 'progressive',
): FilmFacts {
  const shape = { width: 640, height: 360, codedWidth: 640, codedHeight: 360 };
  return {
    format,
    origin: micros(0),
    duration: null,
    video: { index: 0, codec, pixelFormat: null, rotation: 0, scanning, ...shape },
    sound: sound === null ? null : { index: 1, codec: sound, channels: 2 },
    streams: [],
  };
}

test.each([
  [film(MP4, 'h264', 'aac'), 2, 'keep', ['plays-as-it-is']],
  [film(MP4, 'h264', null), 5, 'keep', ['plays-as-it-is']],
  [film('matroska,webm', 'vp9', 'opus'), 2, 'keep', ['plays-as-it-is']],
  [film('matroska,webm', 'av1', 'vorbis'), 2, 'keep', ['plays-as-it-is']],
  [film('matroska,webm', 'h264', 'ac3'), 2, 'rewrap', ['sound-codec']],
  [film('mpegts', 'h264', 'ac3'), 1, 'rewrap', ['container', 'sound-codec']],
  [film('mpegts', 'h264', 'ac3', 'interlaced'), 1, 'transcode', ['interlaced', 'container', 'sound-codec']],
  [film('mpegts', 'h264', 'aac', 'unknown'), 1, 'transcode', ['scanning-unknown', 'container']],
  // Without presentation times a copy of the pictures may show them in the wrong order.
  [film('avi', 'h264', 'mp3'), 1, 'transcode', ['container']],
  [film('matroska,webm', 'vp8', 'ac3'), 1, 'transcode', ['sound-codec']],
  [film(MP4, 'hevc', 'aac'), 1, 'transcode', ['video-codec']],
  [film(MP4, 'mpeg4', 'aac'), 1, 'transcode', ['video-codec']],
  [film(MP4, 'prores', 'pcm_s16le'), 0, 'transcode', ['video-codec']],
  [film('asf', 'wmv2', 'wmav2'), 1, 'transcode', ['video-codec', 'container', 'sound-codec']],
  [film(MP4, 'h264', 'aac'), 5.1, 'transcode', ['few-key-frames']],
] as const)('%#: %j', (facts, keyGapSeconds, treatment, reasons) => {
  expect(judgePlayability(facts, keyGapSeconds * SECOND)).toEqual({ treatment, reasons });
});
