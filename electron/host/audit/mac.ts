// MACs of the log: HMAC-SHA-256 under a key that only the open vault gives (RFC 2104). Each line's is made over the one
// before it, so that none can be changed, left out or moved without its neighbour telling.

import { createHash, createHmac } from 'node:crypto';
import { canonicalText, type UnsealedLine } from '../../../shared/domain/audit/audit-line.ts';
import { wipe } from '../vault/keys.ts';

/** Of the hash: what it takes in at once. */
const BLOCK_BYTES = 64;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

export function sealOf(key: Uint8Array, previousMac: string, line: UnsealedLine): string {
  return createHmac('sha256', key)
    .update(previousMac + canonicalText(line))
    .digest('hex');
}

/** A key made ready once, for many MACs in a row. */
export interface ReadyKey {
  /** As `sealOf`. */
  seal(previousMac: string, line: UnsealedLine): string;
  end(): void;
}

/**
 * HMAC from its two hashes (RFC 2104, section 2), four times as fast as readying the key for each. Not a key object of
 * `node:crypto`: that keeps a copy of the key which nothing can wipe. @throws RangeError for a key longer than a block.
 */
export function makeReady(key: Uint8Array): ReadyKey {
  const [inner, outer] = [padded(key, INNER_PAD), padded(key, OUTER_PAD)];
  return {
    seal(previousMac, line) {
      const digest = createHash('sha256')
        .update(inner)
        .update(previousMac + canonicalText(line))
        .digest();
      return createHash('sha256').update(outer).update(digest).digest('hex');
    },
    end: () => wipe(inner, outer),
  };
}

function padded(key: Uint8Array, pad: number): Buffer {
  if (key.length > BLOCK_BYTES) throw new RangeError('a key longer than a block must be hashed first');
  const block = Buffer.alloc(BLOCK_BYTES, pad);
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
  return block;
}

/** Of the head. Cannot stand in for a line's, which begins with a MAC and not with a word. */
export function headMac(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update('terugblik audit head\0').update(text).digest('hex');
}
