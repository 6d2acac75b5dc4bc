// Portable pseudo-random numbers: the same in every language and on every machine.

/** A source of numbers in (0, 1). */
export type RandomSource = () => number;

const MULTIPLIER = 48_271;
const MODULUS = 2_147_483_647;

export const LARGEST_SEED = MODULUS - 1;

/** Lehmer's generator with the constants of Park & Miller (1993); exact in double precision. Seed: 1 … 2³¹ − 2. */
export function lehmer(seed: number): RandomSource {
  let state = seed;
  return () => {
    state = (MULTIPLIER * state) % MODULUS;
    return state / MODULUS;
  };
}
