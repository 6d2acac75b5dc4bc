// Bland–Altman analysis: bias between two raters and the limits within which most differences lie.
import { correlationCoefficient } from './correlation.ts';
import { noncentralTQuantile } from './distributions/noncentral-t.ts';
import { normalQuantile } from './distributions/normal.ts';
import { tQuantile, tTwoSided } from './distributions/student-t.ts';
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
import { mean, spread, sumOfSquares } from './sums.ts';

/** A limit of agreement in scale points, with its approximate and its exact interval. */
export type AgreementLimit = {
  readonly estimate: Figure;
  /** From the standard error of Bland & Altman (1999), with t. */
  readonly approximate: Interval;
  /** From the noncentral t distribution, Carkeet (2015). */
  readonly exact: Interval;
};

export type BlandAltman = {
  /** Mean of rater 1 − rater 2, in scale points. */
  readonly bias: Figure;
  readonly biasInterval: Interval;
  readonly biasStandardError: Figure;
  readonly sdOfDifferences: Figure;
  readonly lower: AgreementLimit;
  readonly upper: AgreementLimit;
  readonly limitStandardError: Figure;
  /** √(3s²/n), as in the paper of 1986. */
  readonly limitStandardError1986: Figure;
  /** Test of bias = 0. */
  readonly t: Figure;
  readonly p: Figure;
  readonly n: number;
  /** Correlation of difference and mean: far from 0 hints that the bias grows with the score. */
  readonly differenceMeanCorrelation: Figure;
  readonly reason?: ReasonCode;
};

/** Where the limits lie, in standard deviations from the bias. */
const DEFAULT_MULTIPLIER = normalQuantile(0.975);

/** `pairs`: the scores of rater 1 and rater 2. Sources: Bland & Altman (1986, 1999); Carkeet (2015). */
export function blandAltman(
  pairs: readonly (readonly [number, number])[],
  multiplier = DEFAULT_MULTIPLIER,
  level = DEFAULT_LEVEL,
): BlandAltman {
  const n = pairs.length;
  const differences = differencesOf(pairs);
  const means = pairs.map(([a, b]) => (a + b) / 2);
  const bias = mean(differences);
  const s = Math.sqrt(sumOfSquares(differences) / (n - 1));
  const standardError = s / Math.sqrt(n);
  const tPoint = tQuantile(1 - (1 - level) / 2, n - 1);
  const limitError = s * Math.sqrt(1 / n + (multiplier * multiplier) / (2 * (n - 1)));
  const [near, far] = exactDistances(n, multiplier, level);
  const t = bias / standardError;
  const r = spread(means) === 0 ? Number.NaN : correlationCoefficient(differences, means);
  const sdOfDifferences = figure(s);
  const differenceMeanCorrelation = figure(s === 0 ? Number.NaN : r);
  const limit = (side: -1 | 1): AgreementLimit => {
    const value = bias + side * multiplier * s;
    const ends = [bias + side * near * s, bias + side * far * s];
    return {
      estimate: figure(value),
      approximate: interval(value - tPoint * limitError, value + tPoint * limitError, level),
      exact: interval(Math.min(...ends), Math.max(...ends), level),
    };
  };
  return {
    bias: figure(bias),
    biasInterval: interval(bias - tPoint * standardError, bias + tPoint * standardError, level),
    biasStandardError: figure(standardError),
    sdOfDifferences,
    lower: limit(-1),
    upper: limit(1),
    limitStandardError: figure(limitError),
    limitStandardError1986: figure(s * Math.sqrt(3 / n)),
    t: figure(t),
    p: figure(tTwoSided(t, n - 1)),
    n,
    differenceMeanCorrelation,
    ...reasonIfAnyNull(
      [sdOfDifferences, figure(t), differenceMeanCorrelation],
      n < 2 ? 'too-few-units' : 'no-variance',
    ),
  };
}

/** How far from the bias the exact interval of a limit begins and ends, in standard deviations. */
function exactDistances(n: number, multiplier: number, level: number): [near: number, far: number] {
  const tail = (1 - level) / 2;
  const distance = (p: number): number =>
    noncentralTQuantile(p, n - 1, multiplier * Math.sqrt(n)) / Math.sqrt(n);
  return [distance(tail), distance(1 - tail)];
}
