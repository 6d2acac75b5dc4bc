// Checks a kept container against what the vault says it must hold: every byte is read and hashed.

import { createHash } from 'node:crypto';
import type { Damage } from '../../../shared/domain/vault/vault-state.ts';
import { CHUNK_BYTES } from './container-format.ts';
import { StorageError } from './database.ts';
import { PARTS, type ContainerReader, type FilmStore, type Part, type PartFacts } from './film-container.ts';
import { breathe } from './slices.ts';

/** How one container differs from what it must be. */
export type ContainerFinding = Exclude<Damage['what'], 'unknown-file' | 'mended' | 'not-read'>;

/**
 * Each kind at most once; empty when all is well. Faults other than damage (I/O, wrong moment) are thrown, and the
 * signal's reason.
 */
export async function checkContainer(
  store: FilmStore,
  recordingId: string,
  key: Uint8Array,
  expected: ReadonlyMap<Part, PartFacts>,
  signal?: AbortSignal,
): Promise<readonly ContainerFinding[]> {
  if (!(await store.list()).includes(recordingId)) return ['missing'];
  const reader = await unlessDamaged(store.open(recordingId, key));
  if (reader === null) return ['unreadable'];
  try {
    const found = new Set<ContainerFinding>();
    for (const part of PARTS) {
      const finding = await unlessDamaged(checkPart(reader, part, expected.get(part) ?? null, signal));
      if (finding !== 'well') found.add(finding ?? 'unreadable');
    }
    return [...found];
  } finally {
    await reader.close();
  }
}

async function checkPart(
  reader: ContainerReader,
  part: Part,
  expected: PartFacts | null,
  signal: AbortSignal | undefined,
): Promise<ContainerFinding | 'well'> {
  const size = await reader.size(part);
  if (expected === null) return size === null ? 'well' : 'altered';
  if (size === null) return 'incomplete';
  if (size < expected.sizeBytes) return 'incomplete';
  return (await hashOf(reader, part, size, signal)) === expected.sha256 ? 'well' : 'altered';
}

async function hashOf(
  reader: ContainerReader,
  part: Part,
  size: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    hash.update(await reader.read(part, at, at + CHUNK_BYTES));
    await breathe();
    signal?.throwIfAborted();
  }
  return hash.digest('hex');
}

async function unlessDamaged<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'damaged') return null;
    throw error;
  }
}
