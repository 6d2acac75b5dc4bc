// A part while it is written. Bytes gather until they fill a chunk; every chunk given to the engine leaves a check
// sum behind, and reading back must give the same sums. The cipher's seal on each page guards against change on
// the disk; the sum guards against faults on the way there, in memory or in our own bookkeeping.

import { crc32 } from 'node:zlib';
import { CHUNK_BYTES, chunkLength } from './container-format.ts';
import { StorageError } from './database.ts';

/** How the chunks of one part get to the engine and back. */
export interface ChunkRows {
  insert(seq: number, data: Uint8Array): void;
  replace(seq: number, data: Uint8Array): void;
  fetch(seq: number, length: number): Buffer;
}

export interface GrowingPart {
  /** Bytes taken so far. */
  size(): number;
  /** Takes bytes, at most to the end of the current chunk; answers how many. */
  take(bytes: Uint8Array): number;
  /** Overwrites from `offset`, at most to the end of that chunk; answers how many bytes. */
  patch(offset: number, bytes: Uint8Array): number;
  chunk(seq: number): Uint8Array;
  /** Stores what does not fill a chunk. Nothing can be taken or patched afterwards. Safe to call twice. */
  finish(): void;
  /** @throws StorageError `damaged` when these are not the bytes that were written as this chunk. */
  compare(seq: number, found: Uint8Array): void;
}

export function createGrowingPart(rows: ChunkRows): GrowingPart {
  const sums: number[] = [];
  const tail = Buffer.alloc(CHUNK_BYTES);
  let tailLength = 0;
  let size = 0;
  let finished = false;

  const store = (data: Uint8Array): void => {
    rows.insert(sums.length, data);
    sums.push(crc32(data));
  };
  const whileGrowing = (): void => {
    if (finished) throw new Error('the part is finished');
  };
  const compare = (seq: number, found: Uint8Array): void => {
    if (crc32(found) !== sums[seq]) throw new StorageError('damaged', new Error('not what was written'));
  };

  return {
    size: () => size,
    take(bytes) {
      whileGrowing();
      const piece = bytes.subarray(0, CHUNK_BYTES - tailLength);
      size += piece.length;
      if (piece.length === CHUNK_BYTES) {
        store(piece);
        return CHUNK_BYTES;
      }
      tail.set(piece, tailLength);
      tailLength += piece.length;
      if (tailLength === CHUNK_BYTES) {
        store(tail);
        tailLength = 0;
      }
      return piece.length;
    },
    patch(offset, bytes) {
      whileGrowing();
      const seq = Math.floor(offset / CHUNK_BYTES);
      const from = offset - seq * CHUNK_BYTES;
      const piece = bytes.subarray(0, CHUNK_BYTES - from);
      if (seq === sums.length) {
        tail.set(piece, from);
        return piece.length;
      }
      const chunk = rows.fetch(seq, CHUNK_BYTES);
      compare(seq, chunk);
      chunk.set(piece, from);
      rows.replace(seq, chunk);
      sums[seq] = crc32(chunk);
      return piece.length;
    },
    // A copy of the tail: it goes on changing under whoever reads it.
    chunk: (seq) =>
      seq === sums.length
        ? Buffer.from(tail.subarray(0, tailLength))
        : rows.fetch(seq, chunkLength(size, seq)),
    finish() {
      if (!finished && tailLength > 0) store(tail.subarray(0, tailLength));
      finished = true;
    },
    compare,
  };
}
