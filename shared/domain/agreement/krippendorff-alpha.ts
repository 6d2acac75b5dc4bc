// Krippendorff's alpha for any number of raters, with missing ratings.
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import { at, indexPairs } from './indexed.ts';
import { sum, sumOfSquares } from './sums.ts';
import { compareRatings, type Rating, type RatingTable, ratingsOf } from './table.ts';

export const ALPHA_METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type AlphaMetric = (typeof ALPHA_METRICS)[number];

export type Alpha = {
  readonly estimate: Figure;
  readonly observedDisagreement: Figure;
  readonly expectedDisagreement: Figure;
  /** Units with at least two ratings. */
  readonly nUnits: number;
  /** Ratings in those units. */
  readonly nValues: number;
  readonly reason?: ReasonCode;
};

/** The sums of squared differences δ² over pairs of values: within units (each unit ÷ (m − 1)) and over all values. */
type Disagreement = { readonly within: number; readonly overall: number };

type Units<R> = readonly (readonly R[])[];

/**
 * α = 1 − Do/De over the pairable values. Undefined without pairs or when every value is the same.
 * nominal δ² = [a ≠ b]; interval (a − b)²; ordinal the same on mid-ranks of the pairable values;
 * ratio ((a − b)/(a + b))². Cost: values (log values), for ratio also the distinct values squared.
 * Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability".
 */
export function krippendorffAlpha(table: RatingTable<Rating>, metric: AlphaMetric): Alpha {
  const units = table.units.map((unit) => ratingsOf(unit)).filter((unit) => unit.length >= 2);
  const n = sum(units.map((unit) => unit.length));
  const { within, overall } = finite(disagreement(units, metric));
  const observed = within / n;
  const expected = overall / (n * (n - 1));
  const estimate = figure(1 - observed / expected);
  return {
    estimate,
    observedDisagreement: figure(observed),
    expectedDisagreement: figure(expected),
    nUnits: units.length,
    nValues: n,
    ...reasonIfAnyNull([estimate], reasonFor(n, expected)),
  };
}

function reasonFor(n: number, expected: number): ReasonCode {
  if (n === 0) return 'no-pairs';
  return expected === 0 ? 'no-variance' : 'not-a-ratio-scale';
}

/** a + b = 0 makes a ratio difference infinite; nothing can be said of such values. */
function finite(sums: Disagreement): Disagreement {
  return Number.isFinite(sums.overall) ? sums : { within: Number.NaN, overall: Number.NaN };
}

function disagreement(units: Units<Rating>, metric: AlphaMetric): Disagreement {
  if (metric === 'nominal') return nominalDisagreement(units);
  if (metric === 'ordinal') return squaredDisagreement(midRanks(units));
  const numbers = units.map((unit) => unit.map(requireNumber));
  return metric === 'interval' ? squaredDisagreement(numbers) : ratioDisagreement(numbers);
}

/** A unit or table with counts n_c has m² − Σ n_c² ordered pairs of unequal values. */
function nominalDisagreement(units: Units<Rating>): Disagreement {
  const unequalPairs = (values: readonly Rating[]): number =>
    values.length ** 2 - sum([...countValues(values).values()].map((count) => count ** 2));
  return {
    within: sum(units.map((unit) => unequalPairs(unit) / (unit.length - 1))),
    overall: unequalPairs(units.flat()),
  };
}

/** The ordered pairs of m values have Σ(a − b)² = 2 m Σ(a − mean)². */
function squaredDisagreement(units: Units<number>): Disagreement {
  const squares = (values: readonly number[]): number => 2 * values.length * sumOfSquares(values);
  return {
    within: sum(units.map((unit) => squares(unit) / (unit.length - 1))),
    overall: squares(units.flat()),
  };
}

function ratioDisagreement(units: Units<number>): Disagreement {
  const squaredRatio = (a: number, b: number): number => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
  const squares = (values: readonly number[]): number => {
    const counts = [...countValues(values)];
    return sum(
      indexPairs(counts.length).map(([i, j]) => {
        const [a, countA] = at(counts, i);
        const [b, countB] = at(counts, j);
        return 2 * countA * countB * squaredRatio(a, b);
      }),
    );
  };
  return {
    within: sum(units.map((unit) => squares(unit) / (unit.length - 1))),
    overall: squares(units.flat()),
  };
}

/**
 * Replaces each value by the mean rank of its value. The ordinal difference of Krippendorff,
 * Σ_{g=a..b} n_g − (n_a + n_b)/2, is the distance between these ranks.
 */
function midRanks(units: Units<Rating>): Units<number> {
  const counts = [...countValues(units.flat())].toSorted(([a], [b]) => compareRatings(a, b));
  const ranks = new Map<Rating, number>();
  let below = 0;
  for (const [value, count] of counts) {
    ranks.set(value, below + (count + 1) / 2);
    below += count;
  }
  return units.map((unit) => unit.map((value) => ranks.get(value) ?? Number.NaN));
}

function countValues<R>(values: readonly R[]): Map<R, number> {
  const counts = new Map<R, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function requireNumber(value: Rating): number {
  if (typeof value === 'number') return value;
  throw new RangeError(`"${value}" is text; this metric needs numbers`);
}
