// Standard normal distribution.
import { solveTail, type Tails, UNDEFINED_TAILS } from './tails.ts';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Up to here the power series is exact; beyond it the continued fraction is. */
const SERIES_UP_TO = 1.5;

/** φ(z). The square is split so that e^(−z²/2) stays exact for large z. */
export function normalDensity(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return (Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse))) / SQRT_TWO_PI;
}

/** Φ(z) and 1 − Φ(z). */
export function normalTails(z: number): Tails {
  if (Number.isNaN(z)) return UNDEFINED_TAILS;
  if (z < 0) {
    const mirrored = normalTails(-z);
    return { lower: mirrored.upper, upper: mirrored.lower };
  }
  const upper =
    z <= SERIES_UP_TO ? 0.5 - normalDensity(z) * centralSeries(z) : normalDensity(z) * millsRatio(z);
  return { lower: 1 - upper, upper };
}

/** P(|Z| > |z|); 0 for an infinite z. */
export function normalTwoSided(z: number): number {
  if (Math.abs(z) === Number.POSITIVE_INFINITY) return 0;
  return 2 * normalTails(Math.abs(z)).upper;
}

/** Φ⁻¹(p). */
export function normalQuantile(p: number): number {
  if (Number.isNaN(p)) return Number.NaN;
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  return solveTail(p, 0, (z) => ({ tails: normalTails(z), density: normalDensity(z) }));
}

/** (Φ(z) − ½) / φ(z) = z + z³/3 + z⁵/15 + … */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Number.EPSILON * 0.1 * sum; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** (1 − Φ(z)) / φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))), by the modified Lentz method. z > 0. */
function millsRatio(z: number): number {
  if (z === Number.POSITIVE_INFINITY) return 0;
  let h = z;
  let c = z;
  let d = 0;
  for (let k = 1; ; k += 1) {
    d = 1 / (z + k * d);
    c = z + k / c;
    const factor = c * d;
    h *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return 1 / h;
  }
}
