// Chi-square distribution.
import { gammaQuantile, gammaTails } from './incomplete-gamma.ts';
import type { Tails } from './tails.ts';

/** P(X² ≤ x) and P(X² > x). */
export function chiSquareTails(x: number, df: number): Tails {
  return gammaTails(df / 2, x / 2);
}

/** The x with P(X² ≤ x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}
