// What goes beside a film: cover, thumbnails, waveform. A film without them is still a film: where a tool cannot
// make one of these, it is left out.

import type { Waveform } from '../../../shared/domain/recording/film-pictures.ts';
import type { ByteSource } from '../media/byte-source.ts';
import type { ExaminedFilm } from '../media/examine.ts';
import type { FilmToolbox } from '../media/film-toolbox.ts';
import { makeCover, makeSheet, type FilmPicture } from '../media/thumbnails.ts';
import type { FilmInput } from '../media/tool-arguments.ts';
import { ToolFault } from '../media/tool-fault.ts';
import { makeWaveform } from '../media/waveform.ts';

/** Where tools read a film. */
export interface FilmPlace {
  readonly toolbox: FilmToolbox;
  readonly input: FilmInput;
  readonly signal: AbortSignal;
}

export function coverOf({ toolbox, input, signal }: FilmPlace, film: ExaminedFilm): Promise<Buffer | null> {
  return orNothing(makeCover(toolbox, input, pictureOf(film), signal));
}

/** `bytes` are those of the film in its place. */
export function sheetOf(
  { toolbox, input, signal }: FilmPlace,
  bytes: ByteSource,
  film: ExaminedFilm,
): Promise<Uint8Array | null> {
  return orNothing(makeSheet(toolbox, input, bytes, pictureOf(film), signal));
}

export async function waveformOf(
  { toolbox, input, signal }: FilmPlace,
  { facts: { sound } }: ExaminedFilm,
): Promise<Waveform | null> {
  return sound === null ? null : orNothing(makeWaveform(toolbox, input, sound.index, signal));
}

function pictureOf({ facts: { video }, duration }: ExaminedFilm): FilmPicture {
  return { streamIndex: video.index, shown: video, duration };
}

async function orNothing<T>(making: Promise<T>): Promise<T | null> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof ToolFault) return null;
    throw error;
  }
}
