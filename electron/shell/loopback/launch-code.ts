// One-time code: 128 random bits that open a session once. Five wrong tries or the end of its time burn it.

import type { RandomBytes } from '../../host/ports.ts';
import { sameSecret } from './same-secret.ts';

const CODE_BYTES = 16;
const TRIES = 5;
export const LAUNCH_CODE_LIFE_MS = 60_000;

export interface OneTimeCode {
  readonly text: string;
  /** True once at most, and only for the very code in time. */
  redeem(candidate: string): boolean;
}

export function createOneTimeCode(randomBytes: RandomBytes, inTime: () => boolean): OneTimeCode {
  const text = randomBytes(CODE_BYTES).toString('base64url');
  let triesLeft = TRIES;
  return {
    text,
    redeem(candidate) {
      if (triesLeft === 0 || !inTime()) return false;
      triesLeft -= 1;
      if (!sameSecret(candidate, text)) return false;
      triesLeft = 0;
      return true;
    },
  };
}
