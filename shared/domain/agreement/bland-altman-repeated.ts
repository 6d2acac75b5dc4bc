// Bland–Altman limits when several pairs of scores come from the same family.
import { normalQuantile } from './distributions/normal.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import { differencesByFamily } from './mean-signed-difference.ts';
import { mean, sum, sumOfSquares } from './sums.ts';

export type RepeatedBlandAltman = {
  /** Mean of rater 1 − rater 2 over all pairs, in scale points. */
  readonly bias: Figure;
  /** Variance of the differences within families, and between them; the latter is never below 0. */
  readonly varianceWithin: Figure;
  readonly varianceBetween: Figure;
  /** Standard deviation of a single difference: √(within + between). */
  readonly sdOfDifferences: Figure;
  readonly lower: Figure;
  readonly upper: Figure;
  readonly nFamilies: number;
  readonly nPairs: number;
  readonly reason?: ReasonCode;
};

type Pair = readonly [number, number];

/** Where the limits lie, in standard deviations from the bias. */
const DEFAULT_MULTIPLIER = normalQuantile(0.975);

/**
 * Per family its pairs of scores, none empty; what is scored may differ from pair to pair. The differences are taken
 * apart by a one-way analysis of variance. Undefined with fewer than two families, or with one pair in each: the
 * ordinary limits serve then. Source: Bland & Altman (2007), for a true value that varies.
 */
export function repeatedBlandAltman(
  families: readonly (readonly Pair[])[],
  multiplier = DEFAULT_MULTIPLIER,
): RepeatedBlandAltman {
  const sizes = families.map((pairs) => pairs.length);
  const nPairs = sum(sizes);
  const groups = differencesByFamily(families);
  const bias = mean(groups.flat());
  const dfBetween = families.length - 1;
  const between = sum(groups.map((group) => group.length * (mean(group) - bias) ** 2)) / dfBetween;
  const within = sum(groups.map((group) => sumOfSquares(group))) / (nPairs - families.length);
  // the number of pairs that a family counts for when families are of unequal size
  const usualSize = (nPairs - sum(sizes.map((size) => size * size)) / nPairs) / dfBetween;
  const varianceBetween = Math.max(0, (between - within) / usualSize);
  const sd = Math.sqrt(varianceBetween + within);
  const sdOfDifferences = figure(sd);
  return {
    bias: figure(bias),
    varianceWithin: figure(within),
    varianceBetween: figure(varianceBetween),
    sdOfDifferences,
    lower: figure(bias - multiplier * sd),
    upper: figure(bias + multiplier * sd),
    nFamilies: families.length,
    nPairs,
    ...reasonIfAnyNull([sdOfDifferences], 'too-few-units'),
  };
}
