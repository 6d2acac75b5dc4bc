// Reading from a container: any range of bytes, put together from the chunks it touches; and the whole, hashed.

import { createHash } from 'node:crypto';
import { CHUNK_BYTES, CHUNKS_PER_SLICE, chunkCount, type ChunkSource } from './container-format.ts';
import { StorageError } from './database.ts';
import type { Connection, Statement } from './engine.ts';
import type { Part, PartFacts } from './film-container.ts';
import { pacer } from './slices.ts';
import { guarded } from './storage-faults.ts';

/** The chunks as stored; sizes are known from elsewhere. */
export function createChunkRows(connection: Connection): (part: Part, seq: number, length: number) => Buffer {
  const select: Statement = connection.prepare('select data from chunk where part = ? and seq = ?').pluck();
  return (part, seq, length) => {
    const data = guarded(() => select.get(part, seq));
    if (!Buffer.isBuffer(data) || data.length !== length) throw new StorageError('damaged');
    return data;
  };
}

/** Bytes [start, end), cut to the part's size; empty for a part that is not there. */
export async function readRange(
  source: ChunkSource,
  part: Part,
  start: number,
  end: number,
): Promise<Uint8Array> {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0)
    throw new RangeError('not a range');
  const stop = Math.min(end, source.size(part) ?? 0);
  if (start >= stop) return new Uint8Array(0);
  const first = Math.floor(start / CHUNK_BYTES);
  const from = start - first * CHUNK_BYTES;
  if (stop <= (first + 1) * CHUNK_BYTES) return source.chunk(part, first).subarray(from, from + stop - start);
  return gather(source, part, start, stop);
}

async function gather(source: ChunkSource, part: Part, start: number, stop: number): Promise<Uint8Array> {
  const pace = pacer(CHUNKS_PER_SLICE);
  const bytes = Buffer.allocUnsafe(stop - start);
  let at = start;
  while (at < stop) {
    const seq = Math.floor(at / CHUNK_BYTES);
    const offset = at - seq * CHUNK_BYTES;
    const piece = source.chunk(part, seq).subarray(offset, offset + stop - at);
    bytes.set(piece, at - start);
    at += piece.length;
    await pace();
  }
  return bytes;
}

/** Reads a whole part, showing each chunk on the way; answers what was found. */
export async function hashPart(
  source: ChunkSource,
  part: Part,
  look: (seq: number, chunk: Uint8Array) => void = () => {},
): Promise<PartFacts> {
  const pace = pacer(CHUNKS_PER_SLICE);
  const sizeBytes = source.size(part) ?? 0;
  const hash = createHash('sha256');
  for (let seq = 0; seq < chunkCount(sizeBytes); seq += 1) {
    const chunk = source.chunk(part, seq);
    look(seq, chunk);
    hash.update(chunk);
    await pace();
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}
