// Cohen's kappa, unweighted and weighted, for two raters.
import { columnSums, type ContingencyTable, rowSums, totalOf } from './contingency-table.ts';
import { normalQuantile, normalTwoSided } from './distributions/normal.ts';
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
import { sum } from './sums.ts';
import type { WeightMatrix } from './weights.ts';

export type Kappa = {
  readonly estimate: Figure;
  /** Observed (weighted) agreement, a proportion. */
  readonly observed: Figure;
  /** Agreement expected by chance from the two raters' own distributions. */
  readonly expected: Figure;
  readonly standardError: Figure;
  /** Not clipped at 1 or −1. */
  readonly interval: Interval;
  /** Standard error under the hypothesis that kappa is 0; z and p belong to it. */
  readonly nullStandardError: Figure;
  readonly z: Figure;
  readonly p: Figure;
  readonly n: number;
  /** The highest unweighted kappa these marginal distributions allow. */
  readonly maximum: Figure;
  readonly reason?: ReasonCode;
};

/** Smaller variances are rounding noise. */
const ZERO_VARIANCE = 1e-14;
/** Chance agreement this near 1 leaves no room for kappa. */
const CERTAIN = 1e-15;

/**
 * κ = (po − pe)/(1 − pe), po = Σ w p, pe = Σ w r c. Undefined when chance agreement is 1.
 * Sources: Cohen (1960, 1968); standard errors Fleiss, Cohen & Everitt (1969).
 * `table` and `weights` are q × q with the same order of categories.
 */
export function cohenKappa(table: ContingencyTable, weights: WeightMatrix, level = DEFAULT_LEVEL): Kappa {
  const n = totalOf(table);
  const p = table.map((row) => row.map((count) => count / n));
  const r = rowSums(p);
  const c = columnSums(p);
  const observed = sumCells(weights, (w, i, j) => w * cell(p, i, j));
  const expected = sumCells(weights, (w, i, j) => w * at(r, i) * at(c, j));
  const room = 1 - expected;
  const kappa = n === 0 || Math.abs(room) < CERTAIN ? Number.NaN : (observed - expected) / room;

  const rowMeans = weights.map((_, i) => sum(c.map((share, j) => share * cell(weights, i, j))));
  const columnMeans = weights.map((_, j) => sum(r.map((share, i) => share * cell(weights, i, j))));
  const meanWeights = (i: number, j: number): number => at(rowMeans, i) + at(columnMeans, j);
  const variance =
    sumCells(weights, (w, i, j) => cell(p, i, j) * (w - meanWeights(i, j) * (1 - kappa)) ** 2) -
    (kappa - expected * (1 - kappa)) ** 2;
  const nullVariance =
    sumCells(weights, (w, i, j) => at(r, i) * at(c, j) * (w - meanWeights(i, j)) ** 2) - expected ** 2;
  const standardError = Math.sqrt(withoutNoise(variance) / n) / room;
  const nullStandardError = Math.sqrt(withoutNoise(nullVariance) / n) / room;
  const z = nullStandardError === 0 ? Number.NaN : kappa / nullStandardError;
  const margin = normalQuantile(1 - (1 - level) / 2) * standardError;

  const estimate = figure(kappa);
  return {
    estimate,
    observed: figure(observed / Number(n > 0)),
    expected: figure(expected / Number(n > 0)),
    standardError: figure(standardError),
    interval: interval(kappa - margin, kappa + margin, level),
    nullStandardError: figure(nullStandardError),
    z: figure(z),
    p: figure(normalTwoSided(z)),
    n,
    maximum: figure(n === 0 ? Number.NaN : highestKappa(r, c)),
    ...reasonIfAnyNull([estimate, figure(z)], reasonFor(n, estimate)),
  };
}

function reasonFor(n: number, estimate: Figure): ReasonCode {
  if (n === 0) return 'no-units';
  return estimate === null ? 'single-category' : 'zero-standard-error';
}

function highestKappa(r: readonly number[], c: readonly number[]): number {
  const expected = sum(r.map((share, i) => share * at(c, i)));
  return (sum(r.map((share, i) => Math.min(share, at(c, i)))) - expected) / (1 - expected);
}

function withoutNoise(variance: number): number {
  return variance < ZERO_VARIANCE ? 0 : variance;
}

function sumCells(weights: WeightMatrix, term: (weight: number, i: number, j: number) => number): number {
  return sum(weights.flatMap((row, i) => row.map((weight, j) => term(weight, i, j))));
}

function cell(matrix: readonly (readonly number[])[], i: number, j: number): number {
  return at(at(matrix, i), j);
}
