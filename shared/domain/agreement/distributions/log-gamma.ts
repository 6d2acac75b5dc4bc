// Logarithm of the gamma function.
import { HALF_LOG_TWO_PI, stirlingError } from './saddle-point.ts';

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return stirlingError(x) + (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI;
}
