// Regularised incomplete gamma function, its inverse, and the density it belongs to.
import { devianceTerm, stirlingError } from './saddle-point.ts';
import { isShape, solveTail, type Tails, UNDEFINED_TAILS } from './tails.ts';

const SMALLEST = 1e-300;

/** x^a e^−x / Γ(a): the density of ln X for X ~ Gamma(a). a > 0, x > 0. */
export function gammaPower(a: number, x: number): number {
  return a * (Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a));
}

/** P(a, x) and Q(a, x). a > 0, x ≥ 0. */
export function gammaTails(a: number, x: number): Tails {
  if (!isShape(a) || Number.isNaN(x)) return UNDEFINED_TAILS;
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const power = gammaPower(a, x);
  if (x < a + 1) {
    const lower = (power / a) * powerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = power * continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** The x with P(a, x) = p. */
export function gammaQuantile(p: number, a: number): number {
  if (!isShape(a) || Number.isNaN(p)) return Number.NaN;
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const logX = solveTail(p, Math.log(a), (u) => {
    const x = Math.exp(u);
    return { tails: gammaTails(a, x), density: gammaPower(a, x) };
  });
  return Math.exp(logX);
}

function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * Number.EPSILON * 0.1; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction by the modified Lentz method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let h = d;
  for (let i = 1; ; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return h;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
