// Gwet's AC1 (unweighted) and AC2 (weighted).
import { type CategoryCounts, type ChanceCorrected, chanceCorrected } from './chance-corrected.ts';
import { DEFAULT_LEVEL } from './figure.ts';
import { at } from './indexed.ts';
import { sum } from './sums.ts';

/**
 * pe = T_w Σ π(1 − π)/(q(q − 1)), T_w the sum of the weights. Depends on the number of categories q: pass the whole
 * scale of the instrument, not the categories that happen to occur. Source: Gwet (2008, 2014).
 */
export function gwetAc(data: CategoryCounts, level = DEFAULT_LEVEL): ChanceCorrected {
  const q = data.categories.length;
  const factor = sum(data.weights.map((row) => sum(row))) / (q * (q - 1));
  const expected = factor * sum(data.prevalence.map((share) => share * (1 - share)));
  const perUnit = data.counts.map(
    (row, i) =>
      (factor * sum(row.map((count, k) => count * (1 - at(data.prevalence, k))))) / at(data.sizes, i),
  );
  return chanceCorrected(data, { expected, perUnit }, level);
}
