// Student's t distribution with fractional degrees of freedom.
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';

/** P(|T| > |t|). */
export function tTwoSided(t: number, df: number): number {
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return 0;
  const total = df + t * t;
  return betaTails(df / 2, 0.5, { x: df / total, y: (t * t) / total }).lower;
}

/** The t with P(T ≤ t) = p. */
export function tQuantile(p: number, df: number): number {
  // T² follows F(1, df); |2p − 1| is the lower tail of |T| and is exact where it is small.
  const size = Math.sqrt(df * Math.exp(betaLogitQuantileOfT(p, df)));
  return p < 0.5 ? -size : size;
}

/** Logit of T²/(df + T²) at the two-sided tail that belongs to p. */
function betaLogitQuantileOfT(p: number, df: number): number {
  const outside = 2 * Math.min(p, 1 - p);
  const inside = Math.abs(2 * p - 1);
  return outside < 0.5 ? -betaLogitQuantile(outside, df / 2, 0.5) : betaLogitQuantile(inside, 0.5, df / 2);
}
