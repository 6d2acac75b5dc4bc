// Film containers for tests of the storage: filled with bytes by chance, sealed and kept.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PARTS, type FilmStore, type Part, type PartFacts } from '../../electron/host/db/film-container.ts';
import { createFilmStore } from '../../electron/host/db/film-store.ts';
import { newKey, newRecordingId, tempFolder } from './storage.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Kept {
  readonly folder: string;
  readonly store: FilmStore;
  readonly id: string;
  readonly key: Buffer;
  readonly facts: ReadonlyMap<Part, PartFacts>;
  readonly path: string;
}

export async function kept(parts: Partial<Record<Part, Uint8Array>>): Promise<Kept> {
  const folder = tempFolder();
  const store = createFilmStore(folder);
  const id = newRecordingId();
  const key = newKey();
  const writer = await store.create(id, key);
  for (const part of PARTS) {
    const bytes = parts[part];
    if (bytes !== undefined) await writer.append(part, bytes);
  }
  const facts = await writer.seal();
  await store.keep(id);
  return { folder, store, id, key, facts, path: join(folder, 'rec', `${id}.rec`) };
}
