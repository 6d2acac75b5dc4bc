// What is made of a film once it is in its container, and from there: a proxy where the player needs one, the
// times of its frames, pictures and waveform. Every step reads the vault's own copy.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { toSeconds } from '../../../shared/domain/time.ts';
import type { ContainerWriter, Part } from '../db/film-container.ts';
import { partSource, type ByteSource } from '../media/byte-source.ts';
import { examine, type ExaminedFilm } from '../media/examine.ts';
import type { FilmToolbox } from '../media/film-toolbox.ts';
import { encodeFrames } from '../media/frame-part.ts';
import { makeProxy } from '../media/proxy.ts';
import { makeCover, makeSheet, type FilmPicture } from '../media/thumbnails.ts';
import { ToolFault } from '../media/tool-fault.ts';
import { encodeWaveform, makeWaveform } from '../media/waveform.ts';
import { expectForFilm } from './expected-seconds.ts';
import type { Itinerary } from './itinerary.ts';

export interface Workshop {
  readonly toolbox: FilmToolbox;
  readonly container: ContainerWriter;
  /** Of the film as it came. */
  readonly sizeBytes: number;
  readonly itinerary: Itinerary;
  readonly signal: AbortSignal;
}

export interface DerivedFilm {
  /** As it came. */
  readonly original: ExaminedFilm;
  /** What the player will show. */
  readonly played: ExaminedFilm;
  readonly playable: 'original' | 'proxy';
}

export async function derive(shop: Workshop): Promise<Result<DerivedFilm>> {
  const original = await examinePart(shop, 'original');
  if (!original.ok) return original;
  expectForFilm(shop.itinerary, original.value, shop.sizeBytes);
  const keep = original.value.playability.treatment === 'keep';
  const played = keep ? original : await convert(shop, original.value);
  if (!played.ok) return played;
  const playable = keep ? 'original' : 'proxy';
  await shop.container.append('frames', encodeFrames(played.value.scan.table));
  await addPictures(shop, playable, played.value);
  await addWaveform(shop, playable, played.value);
  return ok({ original: original.value, played: played.value, playable });
}

async function examinePart(shop: Workshop, part: Part): Promise<Result<ExaminedFilm>> {
  const { toolbox, signal } = shop;
  return lendPart(shop, part, (address, film) => examine(toolbox, { address }, film, signal));
}

async function convert(shop: Workshop, film: ExaminedFilm): Promise<Result<ExaminedFilm>> {
  const { toolbox, container, itinerary, signal } = shop;
  const target = {
    append: (bytes: Uint8Array) => container.append('proxy', bytes),
    rewrite: (offset: number, bytes: Uint8Array) => container.rewrite('proxy', offset, bytes),
  };
  const seconds = toSeconds(film.duration);
  itinerary.enter('converting');
  try {
    await lendPart(shop, 'original', (address) =>
      makeProxy(toolbox, address, film, target, signal, (done) => itinerary.at(done / seconds)),
    );
  } catch (error) {
    if (error instanceof ToolFault) return refuse({ code: 'media.conversion-failed' });
    throw error;
  }
  const made = await examinePart(shop, 'proxy');
  return made.ok ? made : refuse({ code: 'media.conversion-failed' });
}

async function addPictures(shop: Workshop, part: Part, film: ExaminedFilm): Promise<void> {
  const { toolbox, container, itinerary, signal } = shop;
  const { video } = film.facts;
  const picture: FilmPicture = { streamIndex: video.index, shown: video, duration: film.duration };
  itinerary.enter('pictures');
  await lendPart(shop, part, async (address) => {
    const cover = await orNothing(makeCover(toolbox, address, picture, signal));
    if (cover !== null) await container.append('cover', cover);
    itinerary.at(0.2);
    const sheet = await orNothing(makeSheet(toolbox, address, picture, signal));
    if (sheet !== null) await container.append('thumbnails', sheet);
  });
}

async function addWaveform(shop: Workshop, part: Part, film: ExaminedFilm): Promise<void> {
  const { toolbox, container, itinerary, signal } = shop;
  const { sound } = film.facts;
  itinerary.enter('sound');
  if (sound === null) return;
  const waveform = await lendPart(shop, part, (address) =>
    orNothing(makeWaveform(toolbox, address, sound.index, signal)),
  );
  if (waveform !== null) await container.append('waveform', encodeWaveform(waveform));
}

/** A film without thumbnails is still a film: where a tool cannot make one of these, it is left out. */
async function orNothing<T>(making: Promise<T>): Promise<T | null> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof ToolFault) return null;
    throw error;
  }
}

async function lendPart<T>(
  { container, toolbox }: Workshop,
  part: Part,
  work: (address: string, film: ByteSource) => Promise<T>,
): Promise<T> {
  const film = await partSource(container.reader(), part);
  if (film === null) throw new Error(`the container has no ${part}`);
  return toolbox.lend(film, (address) => work(address, film));
}
