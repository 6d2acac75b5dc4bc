// The film container's format: an encrypted SQLite file with each part cut into chunks. The sizes were chosen by
// measuring: 256 KiB in pages of 16 KiB costs 0.8 % of room and reads as fast as a plain file.

import type { Part } from './film-container.ts';
import type { Settings } from './engine.ts';

export const CHUNK_BYTES = 256 * 1024;
export const CONTAINER_FORMAT = 1;

/** A commit now and then keeps what waits in memory small; durability comes from the sync at the seal. */
export const COMMIT_BYTES = 16 * 1024 * 1024;

/** Chunks between two pauses: some milliseconds of work. */
export const CHUNKS_PER_SLICE = 8;

const ALWAYS: Settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
];

export const FILLING: Settings = [
  // Before the first page is written: it cannot be changed later.
  ['page_size', '16384', 16384],
  ...ALWAYS,
  ['journal_mode', 'DELETE', 'delete'],
  // Half-made files are thrown away anyway, so nothing needs syncing until the file is whole.
  ['synchronous', 'OFF', 0],
  // KiB (negative: not pages). Small, so that pages are written steadily and not all at the commit.
  ['cache_size', '-2048', -2048],
];

export const READING: Settings = [...ALWAYS, ['query_only', 'ON', 1]];

export const SCHEMA = `
  create table container (format integer not null, complete integer not null check (complete in (0, 1)));
  insert into container (format, complete) values (${CONTAINER_FORMAT}, 0);
  create table part (name text primary key, size_bytes integer not null);
  create table chunk (part text not null, seq integer not null, data blob not null, primary key (part, seq));
`;

/** Where the bytes of parts come from; every step is short and done when it returns. */
export interface ChunkSource {
  /** Bytes; null when there is no such part. */
  size(part: Part): number | null;
  /** @throws StorageError `damaged` when the chunk is not there as it should be. */
  chunk(part: Part, seq: number): Uint8Array;
}

export function chunkCount(sizeBytes: number): number {
  return Math.ceil(sizeBytes / CHUNK_BYTES);
}

/** All chunks are full, but the last may be shorter. */
export function chunkLength(sizeBytes: number, seq: number): number {
  return Math.min(CHUNK_BYTES, sizeBytes - seq * CHUNK_BYTES);
}
