// Conger's kappa: chance from each rater's own distribution, averaged over pairs of raters.
import { type CategoryCounts, type ChanceCorrected, chanceCorrected } from './chance-corrected.ts';
import { DEFAULT_LEVEL } from './figure.ts';
import { at, indices } from './indexed.ts';
import { mean, sum } from './sums.ts';

/** One rater: how many units they rated, and the share of each category in those. */
type RaterMargin = { readonly rated: number; readonly shares: readonly number[] };

/**
 * pe = mean over ordered pairs of raters g ≠ h of Σ w_kl p_gk p_hl. For two raters this is Cohen's kappa.
 * Sources: Conger (1980); linearised variance with missing ratings Gwet (2014).
 */
export function congerKappa(data: CategoryCounts, level = DEFAULT_LEVEL): ChanceCorrected {
  const margins = indices(data.table.raterCount).map((rater) => raterMargin(data, rater));
  const raters = margins.length;
  const totals = data.categories.map((_, k) => sum(margins.map(({ shares }) => at(shares, k))));
  // Σ_{g≠h} p_gk p_hl = (Σ_g p_gk)(Σ_h p_hl) − Σ_g p_gk p_gl
  const products = (k: number, l: number): number =>
    at(totals, k) * at(totals, l) - sum(margins.map(({ shares }) => at(shares, k) * at(shares, l)));
  const expected =
    sum(data.weights.map((row, k) => sum(row.map((weight, l) => weight * products(k, l))))) /
    (raters * (raters - 1));
  return chanceCorrected(data, { expected, perUnit: unitParts(data, margins, totals) }, level);
}

function raterMargin(data: CategoryCounts, rater: number): RaterMargin {
  const own = data.table.units.map((unit) => unit[rater] ?? null);
  const rated = own.filter((rating) => rating !== null).length;
  const shares = data.categories.map(
    (category) => own.filter((rating) => rating === category).length / rated,
  );
  return { rated, shares };
}

/** How much each unit moves the expected agreement, through the shares of each rater who rated it. */
function unitParts(
  data: CategoryCounts,
  margins: readonly RaterMargin[],
  totals: readonly number[],
): number[] {
  const n = data.counts.length;
  const raters = margins.length;
  const position = new Map(data.categories.map((category, index) => [category, index]));
  // per rater and category l: Σ_k w_kl Σ_{h≠g} p_hk, what one more rating in l would add
  const pull = margins.map(({ shares }) =>
    data.categories.map((_, l) =>
      sum(data.weights.map((row, k) => at(row, l) * (at(totals, k) - at(shares, k)))),
    ),
  );
  const meanPull = margins.map(({ shares }, g) => sum(shares.map((share, l) => share * at(at(pull, g), l))));
  return data.table.units.map((unit) => {
    const parts = margins.map(({ rated }, g) => {
      const rating = unit[g] ?? null;
      const category = rating === null ? undefined : position.get(rating);
      const isRated = category === undefined ? 0 : 1;
      const own = category === undefined ? 0 : at(at(pull, g), category);
      return (n / rated) * (own - (isRated - rated / n) * at(meanPull, g));
    });
    return mean(parts) / (raters - 1);
  });
}
