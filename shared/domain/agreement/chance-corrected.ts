// What the chance-corrected coefficients for many raters share: observed agreement and the linearised variance.
// They differ in what agreement they expect by chance.
import { tQuantile, tTwoSided } from './distributions/student-t.ts';
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
import { mean, sum } from './sums.ts';
import { type Rating, type RatingTable, ratingsOf } from './table.ts';
import type { WeightMatrix } from './weights.ts';

export type ChanceCorrected = {
  readonly estimate: Figure;
  /** Observed agreement pa. */
  readonly observed: Figure;
  /** Agreement expected by chance pe. */
  readonly expected: Figure;
  readonly standardError: Figure;
  /** t interval; the upper limit is clipped at 1. */
  readonly interval: Interval;
  readonly p: Figure;
  /** Units with at least one rating, and those with at least two. */
  readonly nUnits: number;
  readonly nUnitsRatedTwice: number;
  readonly nCategories: number;
  readonly reason?: ReasonCode;
};

/** Ratings counted per unit and category. */
export type CategoryCounts = {
  readonly table: RatingTable<Rating>;
  readonly categories: readonly Rating[];
  readonly weights: WeightMatrix;
  /** Units × categories: how many raters put the unit in the category. */
  readonly counts: readonly (readonly number[])[];
  /** Ratings per unit. */
  readonly sizes: readonly number[];
  /** Mean share of each category over the units. */
  readonly prevalence: readonly number[];
};

/** Chance agreement: its value, and the part of each unit in it. */
export type ChanceAgreement = { readonly expected: number; readonly perUnit: readonly number[] };

/** Counts the ratings of the units that have any. Throws RangeError for a rating outside the categories. */
export function countCategories(
  table: RatingTable<Rating>,
  categories: readonly Rating[],
  weights: WeightMatrix,
): CategoryCounts {
  const units = table.units.filter((unit) => unit.some((rating) => rating !== null));
  const position = new Map(categories.map((category, index) => [category, index]));
  const counts = units.map((unit) => countUnit(ratingsOf(unit), position));
  const sizes = counts.map((row) => sum(row));
  const prevalence = categories.map((_, k) => mean(counts.map((row, i) => at(row, k) / at(sizes, i))));
  return { table: { raterCount: table.raterCount, units }, categories, weights, counts, sizes, prevalence };
}

function countUnit(ratings: readonly Rating[], position: ReadonlyMap<Rating, number>): number[] {
  const counts = Array.from(position, () => 0);
  for (const rating of ratings) {
    const index = position.get(rating);
    if (index === undefined) throw new RangeError(`the rating ${rating} is not among the categories`);
    counts[index] = at(counts, index) + 1;
  }
  return counts;
}

/**
 * (pa − pe)/(1 − pe) with the variance that counts every unit as one draw, without finite-population correction.
 * Source: Gwet (2008, 2014). With fewer than two categories only pa is defined.
 */
export function chanceCorrected(
  data: CategoryCounts,
  chance: ChanceAgreement,
  level = DEFAULT_LEVEL,
): ChanceCorrected {
  const n = data.counts.length;
  const agreement = data.counts.map((row, i) => unitAgreement(row, at(data.sizes, i), data.weights));
  const defined = agreement.filter((share) => share !== null);
  const observed = mean(defined);
  const { expected, perUnit } = data.categories.length < 2 ? UNDEFINED_CHANCE : chance;
  const room = 1 - expected;
  const value = (observed - expected) / room;
  const linearised = agreement.map((share, i) => {
    const own = share === null ? 0 : ((n / defined.length) * (share - expected)) / room;
    return own - (2 * (1 - value) * ((perUnit[i] ?? Number.NaN) - expected)) / room;
  });
  const standardError = Math.sqrt(sum(linearised.map((part) => (part - value) ** 2)) / (n * (n - 1)));
  const margin = tQuantile(1 - (1 - level) / 2, n - 1) * standardError;
  const estimate = figure(value);
  const p = figure(tTwoSided(value / standardError, n - 1));
  return {
    estimate,
    observed: figure(observed),
    expected: figure(expected),
    standardError: figure(standardError),
    interval: interval(value - margin, Math.min(1, value + margin), level),
    p,
    nUnits: n,
    nUnitsRatedTwice: defined.length,
    nCategories: data.categories.length,
    ...reasonIfAnyNull([estimate, p], reasonFor(data, defined.length, estimate)),
  };
}

const UNDEFINED_CHANCE: ChanceAgreement = { expected: Number.NaN, perUnit: [] };

function reasonFor(data: CategoryCounts, nRatedTwice: number, estimate: Figure): ReasonCode {
  if (nRatedTwice === 0) return 'no-pairs';
  if (estimate === null) return 'single-category';
  return data.counts.length < 2 ? 'too-few-units' : 'zero-standard-error';
}

/** The weighted share of agreeing ordered pairs of raters of one unit; null with fewer than two ratings. */
function unitAgreement(counts: readonly number[], size: number, weights: WeightMatrix): number | null {
  if (size < 2) return null;
  const agreeing = counts.map((count, k) => {
    if (count === 0) return 0;
    const weighted = sum(counts.map((other, l) => (other === 0 ? 0 : other * at(at(weights, k), l))));
    return count * (weighted - 1);
  });
  return sum(agreeing) / (size * (size - 1));
}
