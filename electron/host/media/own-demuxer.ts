// The demuxer of our own (mediabunny): probes MP4, MOV, MKV, WebM and MPEG-TS where no ffprobe can, and gets
// single frames out of a film without reading the rest.

import { CustomSource, Input, MATROSKA, MP4, MPEG_TS, QTFF, WEBM } from 'mediabunny';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import type { ByteSource } from './byte-source.ts';
import {
  countsFromZero,
  shownShape,
  type FilmFacts,
  type SoundFacts,
  type VideoFacts,
} from './film-facts.ts';

/** Our names of its formats and codecs are FFmpeg's. */
const FORMATS = new Map<unknown, string>([
  [MP4, 'mov,mp4,m4a,3gp,3g2,mj2'],
  [QTFF, 'mov,mp4,m4a,3gp,3g2,mj2'],
  [MATROSKA, 'matroska,webm'],
  [WEBM, 'matroska,webm'],
  [MPEG_TS, 'mpegts'],
]);
const CODECS = new Map<string | null, string>([
  ['avc', 'h264'],
  ['pcm-s16', 'pcm_s16le'],
  ['pcm-s16be', 'pcm_s16be'],
  ['pcm-s24', 'pcm_s24le'],
  ['pcm-s24be', 'pcm_s24be'],
]);

export async function probeWithOwnDemuxer(film: ByteSource): Promise<Result<FilmFacts>> {
  const input = openWithOwnDemuxer(film);
  try {
    // What it cannot read may well be a film: only ffprobe could say.
    if (!(await input.canRead())) return refuse({ code: 'media.tool-missing' });
    return await readFacts(input);
  } finally {
    input.dispose();
  }
}

/** The caller disposes of it. */
export function openWithOwnDemuxer(film: ByteSource): Input {
  return new Input({
    formats: [MP4, QTFF, MATROSKA, WEBM, MPEG_TS],
    source: new CustomSource({ getSize: () => film.sizeBytes, read: (start, end) => film.read(start, end) }),
  });
}

async function readFacts(input: Input): Promise<Result<FilmFacts>> {
  const tracks = await input.getTracks();
  const video = await videoFacts(input);
  if (video === null) return refuse({ code: 'media.no-picture' });
  const format = FORMATS.get(await input.getFormat()) ?? 'unknown';
  const end = await input.getDurationFromMetadata();
  const origin = countsFromZero(format) ? 0 : await input.getFirstTimestamp();
  return ok({
    format,
    origin: fromSeconds(origin),
    duration: end === null ? null : fromSeconds(end - origin),
    video,
    sound: await soundFacts(input),
    streams: await Promise.all(
      tracks.map(async (track) => ({ kind: track.type, codec: nameOf(await track.getCodec()) })),
    ),
  });
}

async function videoFacts(input: Input): Promise<VideoFacts | null> {
  const tracks = await input.getTracks();
  const track = (await input.getVideoTracks())[0];
  if (track === undefined) return null;
  const coded = { width: await track.getCodedWidth(), height: await track.getCodedHeight() };
  const aspect = await track.getPixelAspectRatio();
  const rotation = await track.getRotation();
  return {
    index: tracks.indexOf(track),
    codec: nameOf(await track.getCodec()),
    pixelFormat: null,
    ...shownShape(coded, aspect.num / aspect.den, rotation),
    codedWidth: coded.width,
    codedHeight: coded.height,
    rotation,
    scanning: (await input.getFormat()) === MPEG_TS ? 'unknown' : 'progressive',
  };
}

async function soundFacts(input: Input): Promise<SoundFacts | null> {
  const tracks = await input.getTracks();
  const track = (await input.getAudioTracks())[0];
  if (track === undefined) return null;
  return {
    index: tracks.indexOf(track),
    codec: nameOf(await track.getCodec()),
    channels: await track.getNumberOfChannels(),
  };
}

function nameOf(codec: string | null): string {
  return CODECS.get(codec) ?? codec ?? 'unknown';
}
