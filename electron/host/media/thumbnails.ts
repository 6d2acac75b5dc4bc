// Thumbnails: one sheet with small pictures of the whole film, and one larger picture as its cover.

import type { ThumbnailSheet } from '../../../shared/domain/recording/film-pictures.ts';
import { fromSeconds, micros, toSeconds, type Micros } from '../../../shared/domain/time.ts';
import type { ByteSource } from './byte-source.ts';
import type { Shape } from './film-facts.ts';
import type { FilmToolbox } from './film-toolbox.ts';
import { readJpegComment, writeJpegComment } from './jpeg-comment.ts';
import { pickKeyFrames } from './key-frames.ts';
import { wholeOutput } from './run-tool.ts';
import { inputArguments, type FilmInput } from './tool-arguments.ts';
import { ToolFault } from './tool-fault.ts';
import { z } from 'zod';

export interface FilmPicture {
  readonly streamIndex: number;
  readonly shown: Shape;
  readonly duration: Micros;
}

const USUAL_EVERY = fromSeconds(5);
const MOST_TILES = 200;
const COLUMNS = 16;
const TILE_WIDTH = 160;
const COVER_WIDTH = 480;
/** The very first picture is often a hand before the lens. */
const COVER_AT = 0.1;
const LIMITS = { seconds: 30 * 60, outputBytes: 40_000_000 };
const JPEG = [
  '-an',
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-c:v',
  'mjpeg',
  '-q:v',
  '5',
  '-f',
  'mjpeg',
  'pipe:1',
];

export function planSheet(duration: Micros, shown: Shape): ThumbnailSheet {
  const every = micros(Math.max(USUAL_EVERY, Math.ceil(duration / MOST_TILES)));
  const count = Math.max(1, Math.ceil(duration / every));
  return {
    every,
    count,
    columns: Math.min(count, COLUMNS),
    tileWidth: TILE_WIDTH,
    tileHeight: heightFor(TILE_WIDTH, shown),
  };
}

/**
 * The sheet as one JPEG, its measures in a comment. Only frames that stand by themselves are decoded, so a tile
 * may show the film up to two seconds before its own time; a sheet of an hour then takes seconds. `bytes` are
 * those of `input`: where they can be read here, nothing else is read of the film.
 */
export async function makeSheet(
  toolbox: FilmToolbox,
  input: FilmInput,
  bytes: ByteSource,
  film: FilmPicture,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const sheet = planSheet(film.duration, film.shown);
  const few = await pickKeyFrames(bytes, momentsOf(sheet), signal);
  const jpeg =
    (few === null ? null : await tileFew(toolbox, few, sheet, signal)) ??
    (await tile(toolbox, input, film.streamIndex, sheet, signal));
  return writeJpegComment(jpeg, JSON.stringify(sheet));
}

/** In seconds. */
function momentsOf({ every, count }: ThumbnailSheet): readonly number[] {
  return Array.from({ length: count }, (_, tile) => toSeconds(micros(tile * every)));
}

/** Null where the tool does not take what our own demuxer made. */
async function tileFew(
  toolbox: FilmToolbox,
  film: ByteSource,
  sheet: ThumbnailSheet,
  signal: AbortSignal,
): Promise<Buffer | null> {
  try {
    return await toolbox.lend(film, (address) => tile(toolbox, { address }, 0, sheet, signal));
  } catch (error) {
    if (error instanceof ToolFault) return null;
    throw error;
  }
}

async function tile(
  toolbox: FilmToolbox,
  input: FilmInput,
  streamIndex: number,
  sheet: ThumbnailSheet,
  signal: AbortSignal,
): Promise<Buffer> {
  const rows = Math.ceil(sheet.count / sheet.columns);
  const filters = [
    `fps=1000000/${sheet.every}:start_time=0:round=up`,
    // The last key frame may lie well before the end.
    'tpad=stop=-1:stop_mode=clone',
    `scale=${sheet.tileWidth}:${sheet.tileHeight},setsar=1`,
    `tile=${sheet.columns}x${rows}:nb_frames=${sheet.count}`,
  ];
  const keysOnly = ['-skip_frame', 'nokey', '-discard:v', 'nokey', '-copyts'];
  return picture(toolbox, input, streamIndex, keysOnly, filters, signal);
}

export async function makeCover(
  toolbox: FilmToolbox,
  input: FilmInput,
  film: FilmPicture,
  signal: AbortSignal,
): Promise<Buffer> {
  const at = (toSeconds(film.duration) * COVER_AT).toFixed(3);
  const filters = [`scale=${COVER_WIDTH}:${heightFor(COVER_WIDTH, film.shown)},setsar=1`];
  return picture(toolbox, input, film.streamIndex, ['-ss', at], filters, signal);
}

async function picture(
  toolbox: FilmToolbox,
  input: FilmInput,
  streamIndex: number,
  before: readonly string[],
  filters: readonly string[],
  signal: AbortSignal,
): Promise<Buffer> {
  const args = [
    before,
    inputArguments(input),
    ['-map', `0:${streamIndex}`, '-vf', [...filters, 'format=yuvj420p'].join(','), '-frames:v', '1'],
    JPEG,
  ].flat();
  const jpeg = await wholeOutput(toolbox.ffmpeg(args, { signal, ...LIMITS }));
  if (jpeg.length === 0) throw new ToolFault('incomplete', 0);
  return jpeg;
}

function heightFor(width: number, { width: w, height: h }: Shape): number {
  return Math.max(2, Math.round((width * h) / w / 2) * 2);
}

const sheetSchema = z.strictObject({
  every: z.int().min(1).transform(micros),
  count: z.int().min(1),
  columns: z.int().min(1),
  tileWidth: z.int().min(1),
  tileHeight: z.int().min(1),
});

/** Null when these are not the bytes of a sheet of ours. */
export function readSheet(jpeg: Uint8Array): ThumbnailSheet | null {
  const comment = readJpegComment(jpeg);
  return comment === null ? null : sheetSchema.parse(JSON.parse(comment));
}
