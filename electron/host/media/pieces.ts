// A range of bytes in growing pieces: the first small, so that a player shows its picture soon; later ones
// large, so that a long read costs few calls.

import type { ByteRange } from './byte-range.ts';
import type { ByteSource } from './byte-source.ts';

const FIRST_PIECE_BYTES = 64 * 1024;
const LARGEST_PIECE_BYTES = 1024 * 1024;

/** Pulled by whoever reads: the next piece is fetched when it is asked for, not before. */
export async function* pieces(source: ByteSource, range: ByteRange): AsyncGenerator<Uint8Array, void, void> {
  let size = FIRST_PIECE_BYTES;
  for (let at = range.start; at < range.end; ) {
    const piece = await source.read(at, Math.min(at + size, range.end));
    if (piece.length === 0) throw new Error('the source is shorter than it said');
    yield piece;
    at += piece.length;
    size = Math.min(size * 2, LARGEST_PIECE_BYTES);
  }
}
