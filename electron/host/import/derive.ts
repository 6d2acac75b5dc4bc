// What is made of a film once it is in its container, and from there: a proxy where the player needs one, the
// times of its frames, pictures and waveform; less what was made ahead.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { toSeconds } from '../../../shared/domain/time.ts';
import type { ContainerWriter, Part } from '../db/film-container.ts';
import { partSource, type ByteSource } from '../media/byte-source.ts';
import { examine, type ExaminedFilm } from '../media/examine.ts';
import type { FilmToolbox } from '../media/film-toolbox.ts';
import { encodeFrames } from '../media/frame-part.ts';
import { makeProxy } from '../media/proxy.ts';
import { ToolFault } from '../media/tool-fault.ts';
import { encodeWaveform } from '../media/waveform.ts';
import { expectForFilm } from './expected-seconds.ts';
import { coverOf, sheetOf, waveformOf, type FilmPlace } from './film-extras.ts';
import type { Itinerary } from './itinerary.ts';
import type { WorkAhead } from './work-ahead.ts';

export interface Workshop {
  readonly toolbox: FilmToolbox;
  readonly container: ContainerWriter;
  /** Of the film as it came. */
  readonly sizeBytes: number;
  readonly itinerary: Itinerary;
  readonly signal: AbortSignal;
  readonly ahead: WorkAhead;
}

export interface DerivedFilm {
  /** As it came. */
  readonly original: ExaminedFilm;
  /** What the player will show. */
  readonly played: ExaminedFilm;
  readonly playable: 'original' | 'proxy';
}

export async function derive(shop: Workshop): Promise<Result<DerivedFilm>> {
  const early = await shop.ahead.original;
  const original = early === null ? await examinePart(shop, 'original') : ok(early);
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
  return lendPart(shop, part, ({ input }, bytes) => examine(toolbox, input, bytes, signal));
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
    await lendPart(shop, 'original', ({ input: { address } }) =>
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
  const { container, itinerary, ahead } = shop;
  itinerary.enter('pictures');
  const cover = (await ahead.cover) ?? (await lendPart(shop, part, (place) => coverOf(place, film)));
  if (cover !== null) await container.append('cover', cover);
  itinerary.at(0.2);
  const sheet =
    (await ahead.sheet) ?? (await lendPart(shop, part, (place, bytes) => sheetOf(place, bytes, film)));
  if (sheet !== null) await container.append('thumbnails', sheet);
}

async function addWaveform(shop: Workshop, part: Part, film: ExaminedFilm): Promise<void> {
  const { container, itinerary, ahead } = shop;
  itinerary.enter('sound');
  if (film.facts.sound === null) return;
  const waveform = (await ahead.waveform) ?? (await lendPart(shop, part, (place) => waveformOf(place, film)));
  if (waveform !== null) await container.append('waveform', encodeWaveform(waveform));
}

type LentPlace = FilmPlace & { readonly input: { readonly address: string } };

async function lendPart<T>(
  { container, toolbox, signal }: Workshop,
  part: Part,
  work: (place: LentPlace, bytes: ByteSource) => Promise<T>,
): Promise<T> {
  const bytes = await partSource(container.reader(), part);
  if (bytes === null) throw new Error(`the container has no ${part}`);
  return toolbox.lend(bytes, (address) => work({ toolbox, input: { address }, signal }, bytes));
}
