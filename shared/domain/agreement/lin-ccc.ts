// Lin's concordance correlation coefficient of two raters.
import { normalQuantile } from './distributions/normal.ts';
import {
  DEFAULT_LEVEL,
  type Figure,
  figure,
  type Interval,
  interval,
  reasonIfAnyNull,
  type ReasonCode,
} from './figure.ts';
import { at } from './indexed.ts';
import { mean, sum, sumOfSquares } from './sums.ts';

export type LinConcordance = {
  readonly estimate: Figure;
  /** Precision: Pearson's r. */
  readonly pearson: Figure;
  /** Accuracy C_b = estimate / r. */
  readonly biasCorrection: Figure;
  /** (mean of 2 − mean of 1) / √(product of the standard deviations). */
  readonly locationShift: Figure;
  /** Standard deviation of 2 / that of 1. */
  readonly scaleShift: Figure;
  readonly standardError: Figure;
  /** Through the inverse hyperbolic tangent. */
  readonly interval: Interval;
  readonly asymptotic: Interval;
  readonly n: number;
  readonly reason?: ReasonCode;
};

/** ρc = 2 s_xy/(s_x² + s_y² + (x̄ − ȳ)²) with population moments. Source: Lin (1989), corrected in Lin (2000). */
export function linConcordance(
  x: readonly number[],
  y: readonly number[],
  level = DEFAULT_LEVEL,
): LinConcordance {
  const n = x.length;
  const mx = mean(x);
  const my = mean(y);
  const vx = sumOfSquares(x, mx) / n;
  const vy = sumOfSquares(y, my) / n;
  const covariance = sum(x.map((value, i) => (value - mx) * (at(y, i) - my))) / n;
  const c = (2 * covariance) / (vx + vy + (mx - my) ** 2);
  const r = covariance / Math.sqrt(vx * vy);
  const u = (my - mx) / (vx * vy) ** 0.25;
  const variance =
    (((1 - r * r) * c * c * (1 - c * c)) / (r * r) +
      (2 * c ** 3 * (1 - c) * u * u) / r -
      (c ** 4 * u ** 4) / (2 * r * r)) /
    (n - 2);
  const standardError = Math.sqrt(variance);
  const z = normalQuantile(1 - (1 - level) / 2);
  const margin = (z * standardError) / (1 - c * c);
  const limits = interval(Math.tanh(Math.atanh(c) - margin), Math.tanh(Math.atanh(c) + margin), level);
  const estimate = figure(c);
  const uncertain = [estimate, figure(r), figure(c / r), figure(standardError), limits.low];
  return {
    estimate,
    pearson: figure(r),
    biasCorrection: figure(c / r),
    locationShift: figure(u),
    scaleShift: figure(Math.sqrt(vy / vx)),
    standardError: figure(standardError),
    interval: limits,
    asymptotic: interval(c - z * standardError, c + z * standardError, level),
    n,
    ...reasonIfAnyNull(uncertain, reasonFor(n, vx * vy, c)),
  };
}

function reasonFor(n: number, variances: number, c: number): ReasonCode {
  if (n < 3) return 'too-few-units';
  if (variances === 0) return 'no-variance';
  return Math.abs(c) === 1 ? 'perfect-agreement' : 'out-of-range';
}
