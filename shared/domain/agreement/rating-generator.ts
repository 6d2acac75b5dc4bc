// Synthetic ratings from a seed, the same in every language.
import { indices } from './indexed.ts';
import { lehmer } from './random.ts';
import { type RatingTable, ratingTable } from './table.ts';

export type RatingGenerator = {
  readonly seed: number;
  /** Units. */
  readonly n: number;
  /** Raters. */
  readonly k: number;
  /** Lowest and highest score. */
  readonly lo: number;
  readonly hi: number;
  /** Each rater's error is the sum of two uniform integers in −spread … spread. */
  readonly spread: number;
  /** Added to every score of a rater, in scale points. */
  readonly bias: readonly number[];
  /** Probability that a rating is missing. */
  readonly missing: number;
};

/** "gen1": a true score per unit, and per rater that score plus bias and error, clamped to the scale. */
export function generateRatings(spec: RatingGenerator): RatingTable {
  const { n, k, lo, hi, spread, bias, missing } = spec;
  const random = lehmer(spec.seed);
  const error = (): number => Math.floor(random() * (2 * spread + 1)) - spread;
  const rate = (truth: number, rater: number): number | null => {
    const score = truth + error() + error() + (bias[rater] ?? 0);
    return random() < missing ? null : Math.max(lo, Math.min(hi, score));
  };
  const units = indices(n).map(() => {
    const truth = lo + Math.floor(random() * (hi - lo + 1));
    return indices(k).map((rater) => rate(truth, rater));
  });
  return ratingTable(units);
}
