// MACs of the log: HMAC-SHA-256 under a key that only the open vault gives (RFC 2104). Each line's is made over the one
// before it, so that none can be changed, left out or moved without its neighbour telling.

import { createHmac, type KeyObject } from 'node:crypto';
import { canonicalText, type UnsealedLine } from '../../../shared/domain/audit/audit-line.ts';

/** Many in a row go five times as fast with a key that is made ready once. */
export function sealOf(key: Uint8Array | KeyObject, previousMac: string, line: UnsealedLine): string {
  return createHmac('sha256', key)
    .update(previousMac + canonicalText(line))
    .digest('hex');
}

/** Of the head. Cannot stand in for a line's, which begins with a MAC and not with a word. */
export function headMac(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update('terugblik audit head\0').update(text).digest('hex');
}
