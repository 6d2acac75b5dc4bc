// Fleiss' kappa for any number of raters.
import { type CategoryCounts, type ChanceCorrected, chanceCorrected } from './chance-corrected.ts';
import { normalTwoSided } from './distributions/normal.ts';
import { DEFAULT_LEVEL, type Figure, figure } from './figure.ts';
import { at } from './indexed.ts';
import { sum } from './sums.ts';
import type { Rating } from './table.ts';

/** Test of kappa = 0 and the kappa of each category by itself; only where every unit has every rating. */
export type FleissDetails = {
  readonly nullStandardError: Figure;
  readonly z: Figure;
  readonly p: Figure;
  readonly perCategory: ReadonlyMap<Rating, Figure>;
};

/** pe = Σ w_kl π_k π_l with π the mean category shares. Source: Fleiss (1971); variance Gwet (2008). */
export function fleissKappa(data: CategoryCounts, level = DEFAULT_LEVEL): ChanceCorrected {
  const { weights, prevalence } = data;
  const expected = sum(
    prevalence.map((p, k) => p * sum(prevalence.map((q, l) => q * at(at(weights, k), l)))),
  );
  const meanWeights = prevalence.map((_, k) =>
    sum(prevalence.map((share, l) => (share * (at(at(weights, k), l) + at(at(weights, l), k))) / 2)),
  );
  const perUnit = data.counts.map(
    (row, i) => sum(row.map((count, k) => count * at(meanWeights, k))) / at(data.sizes, i),
  );
  return chanceCorrected(data, { expected, perUnit }, level);
}

/**
 * Null standard error of Fleiss, Nee & Landis (1979) and kappa per category (Fleiss 1971).
 * Null when a rating is missing; made for unweighted kappa.
 */
export function fleissDetails(data: CategoryCounts, estimate: Figure): FleissDetails | null {
  const k = data.table.raterCount;
  if (data.sizes.some((size) => size !== k)) return null;
  const n = data.counts.length;
  const ratings = n * k;
  const shares = data.categories.map((_, j) => sum(data.counts.map((row) => at(row, j))) / ratings);
  const spread = sum(shares.map((p) => p * (1 - p)));
  const skew = sum(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  const nullStandardError = Math.sqrt((2 / (spread ** 2 * ratings * (k - 1))) * (spread ** 2 - skew));
  const z = (estimate ?? Number.NaN) / nullStandardError;
  const categoryKappa = (j: number): Figure => {
    const p = at(shares, j);
    const squares = sum(data.counts.map((row) => at(row, j) ** 2));
    const agreement = (squares - ratings * p) / (ratings * (k - 1) * p);
    return figure((agreement - p) / (1 - p));
  };
  return {
    nullStandardError: figure(nullStandardError),
    z: figure(z),
    p: figure(normalTwoSided(z)),
    perCategory: new Map(data.categories.map((category, j) => [category, categoryKappa(j)])),
  };
}
