// Kendall's coefficient of concordance W.
import { chiSquareTails } from './distributions/chi-square.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import { at, indices } from './indexed.ts';
import { midRanks } from './ranks.ts';
import { sum } from './sums.ts';
import { completeUnits, type RatingTable } from './table.ts';

export type KendallW = {
  /** Corrected for ties. */
  readonly estimate: Figure;
  readonly uncorrected: Figure;
  readonly chiSquare: Figure;
  readonly df: number;
  readonly p: Figure;
  /** Mean Spearman correlation over the pairs of raters: (kW − 1)/(k − 1). */
  readonly meanSpearman: Figure;
  readonly nUnits: number;
  readonly nRaters: number;
  readonly reason?: ReasonCode;
};

/** Over completely rated units. Undefined when every rater gave one score only. Source: Kendall & Babington Smith (1939). */
export function kendallW(table: RatingTable): KendallW {
  const { rows } = completeUnits(table);
  const n = rows.length;
  const k = table.raterCount;
  const columns = indices(k).map((rater) => rows.map((row) => at(row, rater)));
  const ranks = columns.map(midRanks);
  const rankSums = rows.map((_, unit) => sum(ranks.map((column) => at(column, unit))));
  const s = sum(rankSums.map((total) => (total - (k * (n + 1)) / 2) ** 2));
  const mostPossible = k * k * (n ** 3 - n);
  const w = (12 * s) / (mostPossible - k * sum(columns.map(tieCorrection)));
  const chiSquare = k * (n - 1) * w;
  const estimate = figure(w);
  const meanSpearman = figure((k * w - 1) / (k - 1));
  return {
    estimate,
    uncorrected: figure((12 * s) / mostPossible),
    chiSquare: figure(chiSquare),
    df: n - 1,
    p: figure(chiSquareTails(chiSquare, n - 1).upper),
    meanSpearman,
    nUnits: n,
    nRaters: k,
    ...reasonIfAnyNull([estimate, meanSpearman], reasonFor(n, k)),
  };
}

/** Σ(t³ − t) over the groups of t equal values. */
function tieCorrection(column: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sum([...counts.values()].map((count) => count ** 3 - count));
}

function reasonFor(n: number, k: number): ReasonCode {
  if (n < 2) return 'too-few-units';
  return k < 2 ? 'one-rater' : 'no-variance';
}
