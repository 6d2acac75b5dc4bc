// Agreement on one yes/no judgement by two raters: kappa beside what explains its paradoxes.
import type { ContingencyTable } from './contingency-table.ts';
import { betaQuantile } from './distributions/incomplete-beta.ts';
import {
  DEFAULT_LEVEL,
  type Figure,
  figure,
  type Interval,
  interval,
  reasonIfAnyNull,
  type ReasonCode,
} from './figure.ts';
import { cohenKappa, type Kappa } from './kappa.ts';
import { agreementWeights } from './weights.ts';

export type TwoByTwo = {
  readonly kappa: Kappa;
  /** (a − d)/n: how much more often "yes" is than "no". */
  readonly prevalenceIndex: Figure;
  /** (b − c)/n: how much more often rater 1 says "yes" than rater 2. */
  readonly biasIndex: Figure;
  /** Prevalence- and bias-adjusted kappa: 2 po − 1. */
  readonly pabak: Figure;
  /** Exact (Clopper–Pearson) interval of pabak. */
  readonly pabakInterval: Interval;
  /** Agreement specific to "yes": 2a/(2a + b + c). */
  readonly positiveAgreement: Figure;
  /** Agreement specific to "no": 2d/(2d + b + c). */
  readonly negativeAgreement: Figure;
  readonly reason?: ReasonCode;
};

/**
 * The table [[a, b], [c, d]] with rater 1 in the rows and "yes" first.
 * Sources: Byrt, Bishop & Carlin (1993); Cicchetti & Feinstein (1990); Clopper & Pearson (1934).
 */
export function twoByTwoAgreement(
  a: number,
  b: number,
  c: number,
  d: number,
  level = DEFAULT_LEVEL,
): TwoByTwo {
  const table: ContingencyTable = [
    [a, b],
    [c, d],
  ];
  const n = a + b + c + d;
  const [low, high] = clopperPearson(a + d, n, level);
  const kappa = cohenKappa(table, agreementWeights([1, 2], 'none'), level);
  const positiveAgreement = figure((2 * a) / (2 * a + b + c));
  const negativeAgreement = figure((2 * d) / (2 * d + b + c));
  return {
    kappa,
    prevalenceIndex: figure((a - d) / n),
    biasIndex: figure((b - c) / n),
    pabak: figure((2 * (a + d)) / n - 1),
    pabakInterval: interval(2 * low - 1, 2 * high - 1, level),
    positiveAgreement,
    negativeAgreement,
    ...reasonIfAnyNull(
      [kappa.estimate, positiveAgreement, negativeAgreement],
      n === 0 ? 'no-units' : 'single-category',
    ),
  };
}

/** Exact limits of a proportion of `count` out of n; NaN for n = 0. */
function clopperPearson(count: number, n: number, level: number): [low: number, high: number] {
  if (n === 0) return [Number.NaN, Number.NaN];
  const tail = (1 - level) / 2;
  return [
    count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  ];
}
