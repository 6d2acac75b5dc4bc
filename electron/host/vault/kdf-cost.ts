// How dear a guess at a passphrase is: what we ask of a new vault, and what we accept from a vault we read.

import type { Clock, KdfCost } from '../ports.ts';
import type { Kdf } from './kdf.ts';

const KIB_PER_MIB = 1024;

/** Never less than this for a new passphrase (RFC 9106, second recommended option, with one lane). */
export const FLOOR: KdfCost = { memoryKiB: 64 * KIB_PER_MIB, passes: 3, lanes: 1 };

const MOST_MEMORY_MIB = 256;
const MEMORY_STEP_MIB = 32;
/** Between 0.7 and 1.0 s: long for a machine that guesses, short for a person who waits. */
const AIM_MS = 850;

/** A vault from elsewhere must not be able to eat this machine's memory or time before it is refused. */
export const LIMITS = {
  memoryKiB: 1024 * KIB_PER_MIB,
  passes: 10,
  lanes: 4,
  saltBytes: { min: 16, max: 32 },
} as const;

/** RFC 9106 §3.1: at least eight blocks of 1 KiB per lane. */
export const LEAST_KIB_PER_LANE = 8;

/** The cost that takes about `AIM_MS` where the floor takes `floorMs`: time grows with memory × passes. */
export function costFor(floorMs: number): KdfCost {
  const floorMiB = FLOOR.memoryKiB / KIB_PER_MIB;
  const times = Math.max(1, AIM_MS / Math.max(1, floorMs));
  const wantedMiB = Math.min(MOST_MEMORY_MIB, floorMiB * times);
  const memoryMiB = Math.floor(wantedMiB / MEMORY_STEP_MIB) * MEMORY_STEP_MIB;
  const passes = Math.floor((FLOOR.passes * floorMiB * times) / memoryMiB);
  return {
    memoryKiB: memoryMiB * KIB_PER_MIB,
    passes: memoryMiB < MOST_MEMORY_MIB ? FLOOR.passes : Math.min(LIMITS.passes, passes),
    lanes: 1,
  };
}

/** Tries this machine once at the floor. */
export async function calibrate(kdf: Kdf, clock: Clock): Promise<KdfCost> {
  const before = clock();
  const key = await kdf.derive(new Uint8Array(1), new Uint8Array(LIMITS.saltBytes.min), FLOOR);
  key.fill(0);
  return costFor(clock() - before);
}
