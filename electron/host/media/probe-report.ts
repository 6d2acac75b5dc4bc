// Reads ffprobe's report. It comes from a file from outside, so every field is checked before it is believed.

import { z } from 'zod';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { fromSeconds, type Micros } from '../../../shared/domain/time.ts';
import {
  countsFromZero,
  shownShape,
  type FilmFacts,
  type Rotation,
  type Scanning,
  type VideoFacts,
} from './film-facts.ts';

/** Only what is used: titles, places and dates are not even asked for. */
export const PROBE_QUESTION = [
  '-of',
  'json',
  '-show_entries',
  [
    'format=format_name,start_time,duration',
    'stream=index,codec_type,codec_name,pix_fmt,width,height,sample_aspect_ratio,field_order,channels,start_time,duration',
    'stream_disposition=attached_pic',
    'stream_tags=rotate',
    'stream_side_data=rotation',
  ].join(':'),
];

const timing = { start_time: z.coerce.number().optional(), duration: z.coerce.number().optional() };

const streamSchema = z.object({
  index: z.int().min(0),
  codec_type: z.string().default('unknown'),
  codec_name: z.string().default('unknown'),
  pix_fmt: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sample_aspect_ratio: z.string().optional(),
  field_order: z.string().optional(),
  channels: z.int().optional(),
  ...timing,
  disposition: z.object({ attached_pic: z.int().default(0) }).default({ attached_pic: 0 }),
  tags: z.object({ rotate: z.coerce.number().catch(0).default(0) }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).default([]),
});
type Stream = z.output<typeof streamSchema>;

const reportSchema = z.object({
  streams: z.array(streamSchema).default([]),
  format: z.object({ format_name: z.string(), ...timing }),
});

export function factsFromProbe(json: string): Result<FilmFacts> {
  const parsed = reportSchema.safeParse(jsonOrNull(json));
  if (!parsed.success) return refuse({ code: 'media.damaged' });
  const { streams, format } = parsed.data;
  const video = streams.find((s) => s.codec_type === 'video' && s.disposition.attached_pic === 0);
  if (video === undefined) return refuse({ code: 'media.no-picture' });
  const facts = videoFacts(video, format.format_name);
  // A picture stream of which nothing could be read: its header or all of its frames are gone.
  if (facts === null) return refuse({ code: 'media.damaged' });
  const sound = streams.find((s) => s.codec_type === 'audio' && (s.channels ?? 0) > 0);
  const shown = [video, ...(sound === undefined ? [] : [sound])];
  const origin = countsFromZero(format.format_name) ? 0 : (format.start_time ?? 0);
  return ok({
    format: format.format_name,
    origin: fromSeconds(origin),
    duration: durationOf(endOf(shown) ?? endOf([format]), origin),
    video: facts,
    sound:
      sound === undefined
        ? null
        : { index: sound.index, codec: sound.codec_name, channels: sound.channels ?? 0 },
    streams: streams.map((s) => ({ kind: s.codec_type, codec: s.codec_name })),
  });
}

function videoFacts(stream: Stream, format: string): VideoFacts | null {
  const { width = 0, height = 0 } = stream;
  if (width <= 0 || height <= 0) return null;
  const rotation = rotationOf(stream);
  return {
    index: stream.index,
    codec: stream.codec_name,
    pixelFormat: stream.pix_fmt ?? null,
    ...shownShape({ width, height }, pixelAspectOf(stream.sample_aspect_ratio), rotation),
    codedWidth: width,
    codedHeight: height,
    rotation,
    scanning: scanningOf(stream.field_order, format),
  };
}

/** FFmpeg tells a matrix counter-clockwise and a tag clockwise; older builds only know the tag. */
function rotationOf(stream: Stream): Rotation {
  const matrix = stream.side_data_list.find((data) => data.rotation !== undefined)?.rotation;
  const clockwise = matrix === undefined ? (stream.tags?.rotate ?? 0) : -matrix;
  const quarters = ((Math.round(clockwise / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}

function pixelAspectOf(ratio: string | undefined): number {
  const [, wide = '1', high = '1'] = /^(\d+):(\d+)$/u.exec(ratio ?? '') ?? [];
  const aspect = Number(wide) / Number(high);
  return Number.isFinite(aspect) && aspect > 0 ? aspect : 1;
}

/** Camcorders and broadcast write these, often interlaced and not always saying so. */
const OFTEN_INTERLACED = ['mpegts', 'mpeg', 'dv'];

function scanningOf(fieldOrder: string | undefined, format: string): Scanning {
  if (fieldOrder === 'progressive') return 'progressive';
  if (fieldOrder !== undefined && ['tt', 'bb', 'tb', 'bt'].includes(fieldOrder)) return 'interlaced';
  return OFTEN_INTERLACED.includes(format) ? 'unknown' : 'progressive';
}

interface Timed {
  readonly start_time?: number | undefined;
  readonly duration?: number | undefined;
}

/** Seconds at which the last of these is over; null when one of them does not tell. */
function endOf(parts: readonly Timed[]): number | null {
  const ends = parts.map(({ start_time, duration }) =>
    duration === undefined ? NaN : (start_time ?? 0) + duration,
  );
  const end = Math.max(...ends);
  return Number.isFinite(end) ? end : null;
}

const LONGEST_SECONDS = 24 * 3600;

function durationOf(end: number | null, origin: number): Micros | null {
  if (end === null || Math.abs(end) > LONGEST_SECONDS * 2) return null;
  const seconds = end - origin;
  return seconds > LONGEST_SECONDS ? null : fromSeconds(seconds);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
