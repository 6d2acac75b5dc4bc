// Regularised incomplete beta function, its inverse, and the density it belongs to.
import { devianceTerm, stirlingError } from './saddle-point.ts';
import { isShape, solveTail, type Tails, UNDEFINED_TAILS } from './tails.ts';

const SMALLEST = 1e-300;
const MAX_TERMS = 100_000;
/** Beyond this logit a proportion is no longer a number above 0. */
const LOGIT_REACH = 700;

/** A point of (0, 1) with its complement, both exact: {x, y = 1 − x}. */
export type UnitPoint = { readonly x: number; readonly y: number };

/** x^a y^b / B(a, b): the density of the logit of X for X ~ Beta(a, b). */
export function betaPower(a: number, b: number, { x, y }: UnitPoint): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * x) - devianceTerm(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** I_x(a, b) and 1 − I_x(a, b), for fractional a, b > 0. */
export function betaTails(a: number, b: number, { x, y }: UnitPoint): Tails {
  if (!isShape(a) || !isShape(b) || Number.isNaN(x) || Number.isNaN(y)) return UNDEFINED_TAILS;
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const power = betaPower(a, b, { x, y });
  if (x * (a + b + 2) < a + 1) {
    const lower = (power * continuedFraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (power * continuedFraction(b, a, y)) / b;
  return { lower: 1 - upper, upper };
}

/** The logit of the point where I_x(a, b) = p; −∞ and +∞ at the ends, or nearer to them than a number can tell. */
export function betaLogitQuantile(p: number, a: number, b: number): number {
  if (!isShape(a) || !isShape(b) || Number.isNaN(p)) return Number.NaN;
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (betaTails(a, b, pointOfLogit(-LOGIT_REACH)).lower > p) return Number.NEGATIVE_INFINITY;
  if (betaTails(a, b, pointOfLogit(LOGIT_REACH)).upper > 1 - p) return Number.POSITIVE_INFINITY;
  return solveTail(p, Math.log(a / b), (u) => {
    const point = pointOfLogit(u);
    return { tails: betaTails(a, b, point), density: betaPower(a, b, point) };
  });
}

/** The x with I_x(a, b) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  return pointOfLogit(betaLogitQuantile(p, a, b)).x;
}

function pointOfLogit(u: number): UnitPoint {
  return { x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) };
}

/** The continued fraction of DiDonato & Morris (1992), by the modified Lentz method; fast for x below the mean. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return h;
  }
  return h;
}

function nonZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
