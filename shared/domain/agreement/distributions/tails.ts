// The two tails of a distribution at one point, and the inverse of a tail.

/** P(X ≤ x) and P(X > x). Each is computed directly where it is small; only the larger may be 1 − the other. */
export type Tails = { readonly lower: number; readonly upper: number };

export const UNDEFINED_TAILS: Tails = { lower: Number.NaN, upper: Number.NaN };

/** A tail and the density at one point, in a coordinate in which the density is log-concave. */
export type TailAt = { readonly tails: Tails; readonly density: number };

/** A shape parameter (or half the degrees of freedom) for which the distributions here are defined. */
export function isShape(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY;
}

const MAX_STEPS = 500;
const MAX_HALVINGS = 100;
const RELATIVE_STEP = 1e-15;

/**
 * The point where the lower tail is p (upper: 1 − p).
 * Newton's method on the logarithm of the smaller tail: a log-concave density has log-concave tails, on which
 * Newton's method converges from everywhere.
 */
export function solveTail(p: number, start: number, evaluate: (u: number) => TailAt): number {
  const useLower = p <= 0.5;
  const target = Math.log(useLower ? p : 1 - p);
  const tailOf = (at: TailAt): number => (useLower ? at.tails.lower : at.tails.upper);
  let u = start;
  let here = evaluate(u);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const tail = tailOf(here);
    const towards = ((Math.log(tail) - target) * tail) / here.density;
    let move = useLower ? -towards : towards;
    let there = evaluate(u + move);
    for (let halving = 0; !(tailOf(there) > 0 && there.density > 0); halving += 1) {
      if (halving === MAX_HALVINGS) return u;
      move /= 2; // the jump went so far that the tail is no longer a positive number
      there = evaluate(u + move);
    }
    u += move;
    here = there;
    if (Math.abs(move) <= RELATIVE_STEP * Math.max(1, Math.abs(u))) return u;
  }
  return u;
}
