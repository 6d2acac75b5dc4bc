// The Brennan–Prediger coefficient: chance is choosing every category equally often.
import { type CategoryCounts, type ChanceCorrected, chanceCorrected } from './chance-corrected.ts';
import { DEFAULT_LEVEL } from './figure.ts';
import { sum } from './sums.ts';

/** pe = T_w/q², T_w the sum of the weights; depends on the number of categories q. Source: Brennan & Prediger (1981). */
export function brennanPrediger(data: CategoryCounts, level = DEFAULT_LEVEL): ChanceCorrected {
  const expected = sum(data.weights.map((row) => sum(row))) / data.categories.length ** 2;
  return chanceCorrected(data, { expected, perUnit: data.counts.map(() => expected) }, level);
}
