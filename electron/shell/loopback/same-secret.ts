// Compares a secret with what somebody says it is, in a time that tells nothing of either.

import { createHash, timingSafeEqual } from 'node:crypto';

export function sameSecret(candidate: string, secret: string): boolean {
  return timingSafeEqual(digestOf(candidate), digestOf(secret));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
