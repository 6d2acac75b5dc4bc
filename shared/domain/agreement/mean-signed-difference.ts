// Mean signed difference: by how many scale points one rater scores above another, or above the others.
import { tQuantile } from './distributions/student-t.ts';
import {
  DEFAULT_LEVEL,
  type Figure,
  figure,
  type Interval,
  interval,
  reasonIfAnyNull,
  type ReasonCode,
} from './figure.ts';
import { at, indexPairs, indices } from './indexed.ts';
import { type MeanByFamily, meanByFamily } from './mean-by-family.ts';
import { mean, spread, sum, sumOfSquares } from './sums.ts';
import { type RatingTable, ratingsOf } from './table.ts';

export type SignedDifference = {
  /** In scale points; above 0 where the first scores higher. */
  readonly estimate: Figure;
  /** s/√n. */
  readonly standardError: Figure;
  /** Student's t with n − 1 degrees of freedom. */
  readonly interval: Interval;
  readonly n: number;
  readonly reason?: ReasonCode;
};

export type SignedDifferences = {
  /** Rater a − rater b for every a < b, over the units that both scored. */
  readonly pairs: readonly (SignedDifference & { readonly a: number; readonly b: number })[];
  /** Per rater, in the order of the columns: the rater − the mean of the others who scored the same unit. */
  readonly raters: readonly SignedDifference[];
};

type Pair = readonly [first: number, second: number];

/** Differences that vary by less than this, relative to the largest score, vary by the rounding of decimals alone. */
const ROUNDING = 1e-13;

/** Without a pair the mean is undefined, with a single one its standard error. Source: Student (1908). */
export function signedDifference(pairs: readonly Pair[], level = DEFAULT_LEVEL): SignedDifference {
  const differences = differencesOf(pairs);
  const n = differences.length;
  const centre = mean(differences);
  const standardError = Math.sqrt(sumOfSquares(differences, centre) / (n * (n - 1)));
  const margin = tQuantile(1 - (1 - level) / 2, n - 1) * standardError;
  const estimate = figure(centre);
  return {
    estimate,
    standardError: figure(standardError),
    interval: interval(centre - margin, centre + margin, level),
    n,
    ...reasonIfAnyNull([estimate, figure(standardError)], n === 0 ? 'no-units' : 'too-few-units'),
  };
}

/** Per family its pairs of scores, none empty: as signedDifference, where pairs of one family resemble each other. */
export function signedDifferenceByFamily(
  families: readonly (readonly Pair[])[],
  level = DEFAULT_LEVEL,
): MeanByFamily {
  return meanByFamily(differencesByFamily(families), level);
}

/** Every pair of raters, and every rater against the mean of the others. Missing scores leave out that unit only. */
export function signedDifferences(table: RatingTable, level = DEFAULT_LEVEL): SignedDifferences {
  const pairs = indexPairs(table.raterCount).map(([a, b]) => {
    const scored = table.units.flatMap((unit) => pairOf(unit[a] ?? null, unit[b] ?? null));
    return { a, b, ...signedDifference(scored, level) };
  });
  const raters = indices(table.raterCount).map((rater) =>
    signedDifference(
      table.units.flatMap((unit) => pairOf(unit[rater] ?? null, meanOfOthers(unit, rater))),
      level,
    ),
  );
  return { pairs, raters };
}

/** First − second. Where all differ by the same number of points the differences come out exactly equal. */
export function differencesOf(pairs: readonly Pair[]): number[] {
  const differences = pairs.map(([first, second]) => first - second);
  const largest = pairs.flat().reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  const isConstant = spread(differences) <= ROUNDING * largest;
  return isConstant ? differences.map(() => at(differences, 0)) : differences;
}

/** The same differences, per family. */
export function differencesByFamily(families: readonly (readonly Pair[])[]): number[][] {
  const differences = differencesOf(families.flat());
  let end = 0;
  return families.map(({ length }) => differences.slice(end, (end += length)));
}

function pairOf(first: number | null, second: number | null): [Pair] | [] {
  return first === null || second === null ? [] : [[first, second]];
}

function meanOfOthers(unit: readonly (number | null)[], rater: number): number | null {
  const others = ratingsOf(unit.toSpliced(rater, 1));
  return others.length === 0 ? null : sum(others) / others.length;
}
