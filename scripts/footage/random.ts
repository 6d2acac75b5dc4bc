// Seeded chance: the same seed gives the same film, on any machine.

export interface Chance {
  /** A number in [0, 1). */
  unit(): number;
  /** A number in [from, to). */
  between(from: number, to: number): number;
  /** True with the given probability. */
  happens(probability: number): boolean;
  /** One of the options, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
}

const GOLDEN_STEP = 0x9e3779b9;

/** Weyl sequence with a 32-bit avalanche finaliser (Steele, Lea & Flood, 2014, in its 32-bit form). */
export function createChance(seed: number): Chance {
  let state = seed | 0;

  const unit = (): number => {
    state = (state + GOLDEN_STEP) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };

  return {
    unit,
    between: (from, to) => from + unit() * (to - from),
    happens: (probability) => unit() < probability,
    weighted: (weights) => pick(weights, unit()),
  };
}

function pick<T extends string>(weights: Readonly<Record<T, number>>, at: number): T {
  const options: T[] = [];
  for (const key in weights) options.push(key);
  const total = options.reduce((sum, option) => sum + weights[option], 0);
  let left = at * total;
  for (const option of options) {
    left -= weights[option];
    if (left < 0) return option;
  }
  const last = options.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last;
}
