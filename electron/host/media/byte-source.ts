// Bytes that can be read anywhere: how media code sees a film, wherever it is kept.

import type { ContainerReader, Part } from '../db/film-container.ts';

export interface ByteSource {
  readonly sizeBytes: number;
  /** Bytes [start, end), cut to the size. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A part of a recording's container; null when it has no such part. */
export async function partSource(reader: ContainerReader, part: Part): Promise<ByteSource | null> {
  const sizeBytes = await reader.size(part);
  if (sizeBytes === null) return null;
  return { sizeBytes, read: (start, end) => reader.read(part, start, end) };
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return { sizeBytes: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** All of it at once: for small parts only. */
export async function readWhole(source: ByteSource): Promise<Uint8Array> {
  return source.read(0, source.sizeBytes);
}
