// Copies a film into its container, and hashes it while it is read: once over the card is enough.

import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ContainerWriter } from '../db/film-container.ts';
import { memorySource } from '../media/byte-source.ts';
import { refusalAtSight } from '../media/probe.ts';
import type { FilmSource } from './film-source.ts';

export interface CopiedFilm {
  readonly sizeBytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** `progress` hears the share that is copied. What is clearly no film is refused after its first piece. */
export async function copyIn(
  source: FilmSource,
  container: ContainerWriter,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Result<CopiedFilm>> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for (;;) {
    const piece = await source.next(signal);
    signal.throwIfAborted();
    if (!piece.ok) return piece;
    if (piece.value === null) break;
    if (sizeBytes === 0) {
      const atSight = await refusalAtSight(memorySource(piece.value));
      if (atSight !== null) return refuse(atSight);
    }
    hash.update(piece.value);
    await container.append('original', piece.value);
    sizeBytes += piece.value.length;
    progress(sizeBytes / source.sizeBytes);
  }
  return ok({ sizeBytes, sha256: hash.digest('hex') });
}
