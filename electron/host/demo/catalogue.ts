// What is shipped of the demo's films: the films themselves, what can be seen in them, and what an import would
// have made of them, so that the demo opens without a film tool.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Part } from '../db/film-container.ts';

const event = z.object({
  tier: z.string(),
  code: z.string(),
  /** Half-open, in milliseconds. */
  startMs: z.int().min(0),
  endMs: z.int(),
});

const film = z.object({
  id: z.string(),
  file: z.string(),
  title: z.object({ nl: z.string(), en: z.string() }),
  activity: z.enum(['badderen', 'voeden', 'verschonen', 'spelen']),
  case: z.enum(['A', 'B']),
  profile: z.enum(['attuned', 'goodEnough', 'inconsistent', 'subdued', 'intrusive', 'absent']),
  sha256: z.string(),
  events: z.array(event),
});

const made = z.object({
  id: z.string(),
  /** Microseconds. */
  duration: z.int().positive(),
  width: z.int(),
  height: z.int(),
  frameCount: z.int(),
  variableFrameRate: z.boolean(),
  format: z.string(),
  videoCodec: z.string(),
  audioCodec: z.string().nullable(),
  frames: z.base64(),
  waveform: z.base64(),
});

export type FilmEvent = z.output<typeof event>;
export type DemoFilm = z.output<typeof film> & { readonly made: z.output<typeof made> };
export type FilmProfile = DemoFilm['profile'];

/** @throws Error when a file is missing or is not what the scripts write: the demo was shipped broken */
export async function readCatalogue(folder: string): Promise<readonly DemoFilm[]> {
  const { films } = z.object({ films: z.array(film) }).parse(await readJson(join(folder, 'films.json')));
  const parts = z.array(made).parse(await readJson(join(folder, 'parts.json')));
  return films.map((one) => {
    const own = parts.find((part) => part.id === one.id);
    if (own === undefined) throw new Error(`nothing was made of the film ${one.id}`);
    return { ...one, made: own };
  });
}

/** The bytes of every part of a film's container. */
export async function readParts(folder: string, film: DemoFilm): Promise<ReadonlyMap<Part, Uint8Array>> {
  return new Map<Part, Uint8Array>([
    ['original', await readFile(join(folder, film.file))],
    ['thumbnails', await readFile(join(folder, `${film.id}.thumbnails.jpg`))],
    ['cover', await readFile(join(folder, `${film.id}.cover.jpg`))],
    ['waveform', Buffer.from(film.made.waveform, 'base64')],
    ['frames', Buffer.from(film.made.frames, 'base64')],
  ]);
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
