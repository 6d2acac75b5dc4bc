// Completes the container of a film that was copied in: what is made of it is added while it is read back from the
// disk, then the rest is read back too. The film must be the one that was read from the card.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { StorageError } from '../db/database.ts';
import type { ContainerWriter, Part, PartFacts } from '../db/film-container.ts';
import type { CopiedFilm } from './copy-in.ts';
import { derive, type DerivedFilm, type Workshop } from './derive.ts';

export interface CompleteFilm {
  readonly film: DerivedFilm;
  readonly parts: ReadonlyMap<Part, PartFacts>;
}

/** @throws the signal's reason, and StorageError other than `damaged` */
export async function completeContainer(shop: Workshop, copied: CopiedFilm): Promise<Result<CompleteFilm>> {
  const { container, itinerary, signal } = shop;
  const over = new AbortController();
  const reading = container.readBack('original', AbortSignal.any([signal, over.signal]));
  // Whatever comes of it is heard below, when the rest is done.
  reading.catch(() => undefined);
  try {
    const film = await derive(shop);
    if (!film.ok) return film;
    signal.throwIfAborted();
    itinerary.enter('verifying');
    await reading;
    return await seal(container, copied, film.value, signal);
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'damaged')
      return refuse({ code: 'import.not-verified' });
    throw error;
  } finally {
    over.abort();
  }
}

async function seal(
  container: ContainerWriter,
  copied: CopiedFilm,
  film: DerivedFilm,
  signal: AbortSignal,
): Promise<Result<CompleteFilm>> {
  const parts = await container.seal(signal);
  const original = parts.get('original');
  const same = original?.sha256 === copied.sha256 && original.sizeBytes === copied.sizeBytes;
  return same ? ok({ film, parts }) : refuse({ code: 'import.not-verified' });
}
