// Standardised mean differences (Cohen's d and its relatives), for two groups and for two occasions.
import { correlationCoefficient } from './correlation.ts';
import { logGamma } from './distributions/log-gamma.ts';
import { noncentralityAt } from './distributions/noncentral-t.ts';
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
import { differencesOf } from './mean-signed-difference.ts';
import { mean, sumOfSquares } from './sums.ts';

export type GroupDifference = {
  /** (mean 1 − mean 2) / pooled standard deviation. */
  readonly d: Figure;
  readonly sdPooled: Figure;
  readonly t: Figure;
  readonly df: number;
  readonly p: Figure;
  /** By inverting the noncentral t distribution. */
  readonly interval: Interval;
  /** d times the exact small-sample correction, and times 1 − 3/(4 df − 1). */
  readonly hedgesG: Figure;
  readonly hedgesGApproximate: Figure;
  /** Over the standard deviation of group 2. */
  readonly glassDelta: Figure;
  readonly largeSampleStandardError: Figure;
  readonly reason?: ReasonCode;
};

export type OccasionDifference = {
  /** Mean / standard deviation of the differences. */
  readonly dz: Figure;
  readonly t: Figure;
  readonly df: number;
  readonly p: Figure;
  readonly interval: Interval;
  /** Over the root of the mean variance. */
  readonly dAverage: Figure;
  /** Over the mean standard deviation. */
  readonly dAverageSd: Figure;
  /** dz √(2(1 − r)). */
  readonly dRepeated: Figure;
  /** Over the standard deviation of occasion 1. */
  readonly dBaseline: Figure;
  readonly r: Figure;
  readonly n: number;
  readonly hedgesGz: Figure;
  readonly reason?: ReasonCode;
};

/** Sources: Cohen (1988); Hedges (1981); interval Steiger & Fouladi (1997). */
export function groupDifference(
  group1: readonly number[],
  group2: readonly number[],
  level = DEFAULT_LEVEL,
): GroupDifference {
  const [n1, n2] = [group1.length, group2.length];
  const df = n1 + n2 - 2;
  const gap = mean(group1) - mean(group2);
  const sdPooled = Math.sqrt((sumOfSquares(group1) + sumOfSquares(group2)) / df);
  const d = gap / sdPooled;
  const perNcp = Math.sqrt(1 / n1 + 1 / n2);
  const t = d / perNcp;
  const estimate = figure(d);
  const glassDelta = figure(gap / standardDeviation(group2));
  return {
    d: estimate,
    sdPooled: figure(sdPooled),
    t: figure(t),
    df,
    p: figure(tTwoSided(t, df)),
    interval: effectInterval(t, df, perNcp, level),
    hedgesG: figure(d * smallSampleCorrection(df)),
    hedgesGApproximate: figure(d * (1 - 3 / (4 * df - 1))),
    glassDelta,
    largeSampleStandardError: figure(Math.sqrt((n1 + n2) / (n1 * n2) + (d * d) / (2 * (n1 + n2)))),
    ...reasonIfAnyNull([estimate, glassDelta], Math.min(n1, n2) < 2 ? 'too-few-units' : 'no-variance'),
  };
}

/** Occasion 2 − occasion 1 of the same persons. Sources: Cohen (1988); Lakens (2013); Morris & DeShon (2002). */
export function occasionDifference(
  persons: readonly (readonly [occasion1: number, occasion2: number])[],
  level = DEFAULT_LEVEL,
): OccasionDifference {
  const first = persons.map(([before]) => before);
  const second = persons.map(([, after]) => after);
  const differences = differencesOf(persons.map(([before, after]) => [after, before]));
  const n = persons.length;
  const df = n - 1;
  const gain = mean(differences);
  const [sd1, sd2] = [standardDeviation(first), standardDeviation(second)];
  const r = correlationCoefficient(first, second);
  const dz = gain / standardDeviation(differences);
  const t = dz * Math.sqrt(n);
  const figures = [figure(dz), figure(r)] as const;
  return {
    dz: figures[0],
    t: figure(t),
    df,
    p: figure(tTwoSided(t, df)),
    interval: effectInterval(t, df, 1 / Math.sqrt(n), level),
    dAverage: figure(gain / Math.sqrt((sd1 * sd1 + sd2 * sd2) / 2)),
    dAverageSd: figure(gain / ((sd1 + sd2) / 2)),
    dRepeated: figure(dz * Math.sqrt(2 * (1 - r))),
    dBaseline: figure(gain / sd1),
    r: figures[1],
    n,
    hedgesGz: figure(dz * smallSampleCorrection(df)),
    ...reasonIfAnyNull(figures, n < 2 ? 'too-few-units' : 'no-variance'),
  };
}

function effectInterval(t: number, df: number, perNcp: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return interval(noncentralityAt(1 - tail, t, df) * perNcp, noncentralityAt(tail, t, df) * perNcp, level);
}

/** J = Γ(df/2)/(√(df/2) Γ((df − 1)/2)). Source: Hedges (1981). */
function smallSampleCorrection(df: number): number {
  if (df <= 1) return df === 1 ? 0 : Number.NaN; // Γ(0) is infinite
  return Math.exp(logGamma(df / 2) - 0.5 * Math.log(df / 2) - logGamma((df - 1) / 2));
}

function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(sumOfSquares(values) / (values.length - 1));
}
