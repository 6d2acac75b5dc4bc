// Pearson and Spearman correlation of two raters. Blind to bias: never the only figure for agreement.
import { normalQuantile } from './distributions/normal.ts';
import { tTwoSided } from './distributions/student-t.ts';
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
import { midRanks } from './ranks.ts';
import { mean, sum, sumOfSquares } from './sums.ts';

export type Correlation = {
  readonly estimate: Figure;
  readonly t: Figure;
  readonly df: number;
  readonly p: Figure;
  /** Fisher's z with standard error 1/√(n − 3). */
  readonly fisher: Interval;
  readonly n: number;
  readonly reason?: ReasonCode;
};

export type RankCorrelation = Correlation & {
  /** Fisher's z with standard error √((1 + ρ²/2)/(n − 3)). */
  readonly bonettWright: Interval;
};

/** r of two lists of equal length; NaN when one of them is constant. Rounding never carries it beyond ±1. */
export function correlationCoefficient(x: readonly number[], y: readonly number[]): number {
  const mx = mean(x);
  const my = mean(y);
  const products = sum(x.map((value, i) => (value - mx) * (at(y, i) - my)));
  const r = products / Math.sqrt(sumOfSquares(x, mx) * sumOfSquares(y, my));
  return Math.max(-1, Math.min(1, r));
}

/** Source: Pearson (1896); interval Fisher (1921). */
export function pearson(x: readonly number[], y: readonly number[], level = DEFAULT_LEVEL): Correlation {
  const n = x.length;
  const r = correlationCoefficient(x, y);
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  const estimate = figure(r);
  const fisher = fisherInterval(r, 1 / Math.sqrt(n - 3), level);
  return {
    estimate,
    t: figure(t),
    df: n - 2,
    p: figure(tTwoSided(t, n - 2)),
    fisher,
    n,
    ...reasonIfAnyNull([estimate, figure(t), fisher.low], reasonFor(n, estimate)),
  };
}

/** Pearson's r of mid-ranks. Sources: Spearman (1904); interval Bonett & Wright (2000). */
export function spearman(x: readonly number[], y: readonly number[], level = DEFAULT_LEVEL): RankCorrelation {
  const result = pearson(midRanks(x), midRanks(y), level);
  const rho = result.estimate ?? Number.NaN;
  const standardError = Math.sqrt((1 + (rho * rho) / 2) / (x.length - 3));
  return { ...result, bonettWright: fisherInterval(rho, standardError, level) };
}

function fisherInterval(r: number, standardError: number, level: number): Interval {
  const margin = normalQuantile(1 - (1 - level) / 2) * standardError;
  return interval(Math.tanh(Math.atanh(r) - margin), Math.tanh(Math.atanh(r) + margin), level);
}

function reasonFor(n: number, estimate: Figure): ReasonCode {
  if (n < 3) return 'too-few-units';
  return estimate === null ? 'no-variance' : 'perfect-agreement';
}
