// Puts the demo's films into their containers, as an import would: sealed, read back and compared.

import { createHash } from 'node:crypto';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Part, PartFacts } from '../db/film-container.ts';
import { newId } from '../feature.ts';
import type { RandomBytes } from '../ports.ts';
import type { Session } from '../session.ts';
import { readParts, type DemoFilm } from './catalogue.ts';

export interface KeptFilm {
  readonly film: DemoFilm;
  readonly id: RecordingId;
  readonly key: Buffer;
  readonly parts: ReadonlyMap<Part, PartFacts>;
}

const KEY_BYTES = 32;

export async function keepFilms(
  session: Session,
  randomBytes: RandomBytes,
  folder: string,
  films: readonly DemoFilm[],
): Promise<Result<readonly KeptFilm[]>> {
  const kept: KeptFilm[] = [];
  for (const film of films) {
    const id = newId<RecordingId>(randomBytes);
    const key = randomBytes(KEY_BYTES);
    const parts = await keepFilm(session, id, key, await readParts(folder, film));
    if (parts.get('original')?.sha256 !== film.sha256) return refuse({ code: 'import.not-verified' });
    kept.push({ film, id, key, parts });
  }
  return ok(kept);
}

/** @throws Error when what is read back is not what was written */
async function keepFilm(
  session: Session,
  id: RecordingId,
  key: Buffer,
  parts: ReadonlyMap<Part, Uint8Array>,
): Promise<ReadonlyMap<Part, PartFacts>> {
  const container = await session.films.create(id, key);
  try {
    for (const [part, bytes] of parts) await container.append(part, bytes);
    const found = await container.seal();
    for (const [part, bytes] of parts) {
      if (found.get(part)?.sha256 !== sha256(bytes)) throw new Error('a film was not kept as it is');
    }
    await session.films.keep(id);
    return found;
  } finally {
    // Once kept, there is nothing of the half-made file left to remove.
    await container.discard();
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
