// Work ahead: a film that lies on this machine is looked through where it lies, while it is copied. Nothing depends
// on it: what fails here, or was made of a file that has changed since it was chosen, is made again of the vault's
// own copy, and only that copy can get a film refused.

import type { Waveform } from '../../../shared/domain/recording/film-pictures.ts';
import { examineFrames, type ExaminedFilm } from '../media/examine.ts';
import type { FilmFacts } from '../media/film-facts.ts';
import { withFile } from '../media/file-source.ts';
import type { FilmToolbox } from '../media/film-toolbox.ts';
import { coverOf, sheetOf, waveformOf } from './film-extras.ts';
import { lookAtFile, type SourceFile } from './source-file.ts';

/** Null where it is still to be made. The extras are only made of a film that is kept as it came. */
export interface WorkAhead {
  readonly original: Promise<ExaminedFilm | null>;
  readonly cover: Promise<Uint8Array | null>;
  readonly sheet: Promise<Uint8Array | null>;
  readonly waveform: Promise<Waveform | null>;
  /** Ends it; resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/** Where nothing can be done ahead. */
export const NOTHING_AHEAD: WorkAhead = {
  original: Promise.resolve(null),
  cover: Promise.resolve(null),
  sheet: Promise.resolve(null),
  waveform: Promise.resolve(null),
  stop: async () => undefined,
};

export function workAhead(
  toolbox: FilmToolbox,
  file: SourceFile,
  facts: FilmFacts,
  jobSignal: AbortSignal,
): WorkAhead {
  const over = new AbortController();
  const signal = AbortSignal.any([jobSignal, over.signal]);
  const place = { toolbox, input: { path: file.path }, signal };
  const attempt = <T>(work: () => Promise<T | null>) => orNotAhead(file, signal, work);

  const original = attempt(async () => {
    const film = await examineFrames(toolbox, place.input, facts, signal);
    return film.ok ? film.value : null;
  });
  const ofKept = async <T>(make: (film: ExaminedFilm) => Promise<T | null>): Promise<T | null> => {
    const film = await original;
    return film?.playability.treatment === 'keep' ? attempt(() => make(film)) : null;
  };
  const cover = ofKept((film) => coverOf(place, film));
  const sheet = ofKept((film) => withFile(file.path, (bytes) => sheetOf(place, bytes, film)));
  // One after the other: the copy itself wants a processor too.
  const waveform = cover.then(() => ofKept((film) => waveformOf(place, film)));
  const settled = Promise.allSettled([original, cover, sheet, waveform]);
  return {
    original,
    cover,
    sheet,
    waveform,
    async stop() {
      over.abort();
      await settled;
    },
  };
}

async function orNotAhead<T>(
  file: SourceFile,
  signal: AbortSignal,
  work: () => Promise<T | null>,
): Promise<T | null> {
  try {
    const made = await work();
    const now = await lookAtFile(file.path);
    return now.ok && now.value.sign === file.sign ? made : null;
  } catch (error) {
    // It was cancelled, or the file cannot be read (any more): whoever copies it will find that out too.
    if (signal.aborted || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
