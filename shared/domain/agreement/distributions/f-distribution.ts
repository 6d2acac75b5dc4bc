// F distribution with fractional degrees of freedom; exact to about 1e-13 up to 10⁵ of them, 1e-10 up to 10⁷.
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';
import type { Tails } from './tails.ts';

/** P(F ≤ f) and P(F > f). */
export function fTails(f: number, df1: number, df2: number): Tails {
  if (f === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const total = df1 * f + df2;
  return betaTails(df1 / 2, df2 / 2, { x: (df1 * f) / total, y: df2 / total });
}

/** The f with P(F ≤ f) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return (df2 / df1) * Math.exp(betaLogitQuantile(p, df1 / 2, df2 / 2));
}
