// Noncentral t distribution: its probabilities and the inverses in t and in the noncentrality.
import { gammaPower, gammaTails } from './incomplete-gamma.ts';
import { normalDensity, normalTails } from './normal.ts';
import { findRoot } from './root.ts';
import { isShape } from './tails.ts';

/** The chi density beyond this many units of −ln below its top is left out: e^−80 ≈ 10^−35. */
const NEGLIGIBLE = 80;
/** Step of the trapezoidal rule, in units of the narrowest feature of the integrand; exact far below 1e-14. */
const STEP = 0.3;

/** Beyond this noncentrality Z + ncp has the sign of ncp, but for 10^−350. */
const SURE_OF_SIGN = 40;
/** Standard deviations of Z that matter. */
const NORMAL_REACH = 14;

/** P(T ≤ t) for T = (Z + ncp)/√(χ²/df). Small probabilities keep their precision; fractional df and any ncp are fine. */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  if (!isShape(df) || Number.isNaN(t) || Number.isNaN(ncp)) return Number.NaN;
  const a = df / 2;
  // the mean over χ² needs steps of 1/ncp; where that is much finer than the spread of χ², take the mean over Z
  const isSteep = Math.abs(ncp) > SURE_OF_SIGN && Math.abs(ncp) > 20 * Math.sqrt(a);
  return isSteep ? meanOverNormal(t, a, ncp) : meanOverChi(t, a, ncp);
}

/**
 * The mean of Φ(t s − ncp) over s = √(χ²/df). The integral over v = ln(s²) is taken by the trapezoidal rule, which
 * converges geometrically here; every term is positive.
 */
function meanOverChi(t: number, a: number, ncp: number): number {
  const step = STEP * Math.min(1, 1 / Math.sqrt(a), 2 / (1 + Math.abs(ncp)));
  const term = (v: number): number => {
    const squared = Math.exp(v);
    return gammaPower(a, a * squared) * normalTails(t * Math.sqrt(squared) - ncp).lower;
  };
  const isNegligible = (v: number): boolean => a * (Math.expm1(v) - v) > NEGLIGIBLE;
  let total = term(0);
  for (let v = step; !isNegligible(v); v += step) total += term(v);
  for (let v = -step; !isNegligible(v); v -= step) total += term(v);
  return Math.min(1, step * total);
}

/** The mean over Z of P(s ≥ (Z + ncp)/t), for an ncp so large that Z + ncp has its sign. */
function meanOverNormal(t: number, a: number, ncp: number): number {
  if (t === 0 || Math.sign(t) !== Math.sign(ncp)) return ncp > 0 ? 0 : 1;
  let total = 0;
  for (let z = -NORMAL_REACH; z <= NORMAL_REACH; z += STEP) {
    const tails = gammaTails(a, a * ((z + ncp) / t) ** 2);
    total += normalDensity(z) * (t > 0 ? tails.upper : tails.lower);
  }
  return Math.min(1, STEP * total);
}

/** The t with P(T ≤ t) = p. */
export function noncentralTQuantile(p: number, df: number, ncp: number): number {
  const excess = (t: number): number => noncentralTCdf(t, df, ncp) - p;
  return rootFrom(excess, ncp, 1 + Math.abs(ncp));
}

/** The noncentrality with P(T ≤ t) = p. */
export function noncentralityAt(p: number, t: number, df: number): number {
  return rootFrom((ncp) => p - noncentralTCdf(t, df, ncp), t, 1 + Math.abs(t) / 2);
}

/** The zero of an increasing function, looked for ever further away from `start`. */
function rootFrom(increasing: (x: number) => number, start: number, firstStep: number): number {
  if (!Number.isFinite(start) || Number.isNaN(increasing(start))) return Number.NaN;
  let reach = firstStep;
  while (increasing(start - reach) > 0) reach *= 2;
  const low = start - reach;
  reach = firstStep;
  while (increasing(start + reach) < 0) reach *= 2;
  return findRoot(increasing, low, start + reach);
}
