// Light's kappa: the mean of the kappas of all pairs of raters.
import { crossTabulate } from './contingency-table.ts';
import { type Figure, figure, type ReasonCode } from './figure.ts';
import { at, indexPairs } from './indexed.ts';
import { cohenKappa } from './kappa.ts';
import { mean } from './sums.ts';
import { completeUnits, type Rating, type RatingTable } from './table.ts';
import type { WeightMatrix } from './weights.ts';

export type LightKappa = {
  readonly estimate: Figure;
  readonly min: Figure;
  readonly max: Figure;
  readonly nPairs: number;
  readonly nUnits: number;
  readonly reason?: ReasonCode;
};

/** Over the units that every rater rated; undefined as soon as one pair's kappa is. Source: Light (1971). */
export function lightKappa(
  table: RatingTable<Rating>,
  categories: readonly Rating[],
  weights: WeightMatrix,
): LightKappa {
  const { rows } = completeUnits(table);
  const kappas = indexPairs(table.raterCount).map(([a, b]) => {
    const pairs = rows.map((row): [Rating, Rating] => [at(row, a), at(row, b)]);
    return cohenKappa(crossTabulate(pairs, categories), weights).estimate ?? Number.NaN;
  });
  const estimate = figure(mean(kappas));
  const counts = { nPairs: kappas.length, nUnits: rows.length };
  if (estimate === null) return { estimate, min: null, max: null, ...counts, reason: reasonFor(counts) };
  return {
    estimate,
    min: kappas.reduce((a, b) => Math.min(a, b)),
    max: kappas.reduce((a, b) => Math.max(a, b)),
    ...counts,
  };
}

function reasonFor({ nPairs, nUnits }: { nPairs: number; nUnits: number }): ReasonCode {
  if (nPairs === 0) return 'one-rater';
  return nUnits === 0 ? 'no-units' : 'single-category';
}
