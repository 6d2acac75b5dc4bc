// Portable pseudo-random numbers: the same in every language and on every machine.

/** A source of numbers in (0, 1). */
export type RandomSource = () => number;

const MULTIPLIER = 48_271;
const MODULUS = 2_147_483_647;
export const LARGEST_SEED = MODULUS - 1;

/** MODULUS = MULTIPLIER × QUOTIENT + REST: with these no product leaves 31 bits. */
const QUOTIENT = 44_488;
const REST = 3_399;

/**
 * Lehmer's generator with the constants of Park & Miller (1993), whole numbers only. Seed: 1 … 2³¹ − 2. The product
 * modulo 2³¹ − 1 is taken in parts (Schrage 1979), which is several times faster than the remainder of a double.
 */
export function lehmer(seed: number): RandomSource {
  const state = Int32Array.of(seed % MODULUS); // a typed array keeps large numbers out of the heap
  return () => {
    const now = state[0] ?? 0;
    const part = Math.trunc(now / QUOTIENT) | 0;
    const next = Math.imul(MULTIPLIER, now - Math.imul(part, QUOTIENT)) - Math.imul(REST, part);
    state[0] = next < 0 ? next + MODULUS : next;
    return (state[0] ?? 0) / MODULUS;
  };
}

/** Standard normal numbers, two from each two of the source. Source: Box & Muller (1958). */
export function standardNormal(random: RandomSource): RandomSource {
  let other: number | null = null;
  return () => {
    if (other !== null) {
      const kept = other;
      other = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(random()));
    const angle = 2 * Math.PI * random();
    other = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
