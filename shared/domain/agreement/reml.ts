// The restricted likelihood of crossed unit and rater effects, for any pattern of missing ratings.
//
// V = I + a·(same unit) + b·(same rater), a and b the variances over the residual one. Units are absorbed block by
// block, so that one evaluation costs (patterns of missingness) × raters², whatever the number of units.
import { at, indices } from './indexed.ts';
import { mean, sum } from './sums.ts';
import type { RatingTable } from './table.ts';

/** The units in which exactly these raters gave a rating; ratings are taken from the grand mean. */
type Pattern = {
  readonly raters: readonly number[];
  readonly units: number;
  /** Σ over units of the unit's sum, and of its square. */
  readonly sums: number;
  readonly squaredSums: number;
};

export type RemlDesign = {
  readonly nUnits: number;
  readonly nRatings: number;
  readonly isConstant: boolean;
  readonly raterCount: number;
  readonly patterns: readonly Pattern[];
  readonly grandMean: number;
  readonly raterSizes: readonly number[];
  /** Per rater the sum of the ratings, from the grand mean. */
  readonly raterSums: readonly number[];
  readonly squares: number;
};

export type RemlProfile = {
  /** −2 restricted log-likelihood, but for a constant, at the best residual variance. */
  readonly criterion: number;
  readonly residualVariance: number;
  readonly mean: number;
};

export function designOf(table: RatingTable): RemlDesign {
  const raters = indices(table.raterCount);
  const rated = table.units.filter((unit) => unit.some((rating) => rating !== null));
  const ratings = rated.flatMap((unit) => unit.filter((rating) => rating !== null));
  const grandMean = mean(ratings);
  const centred = rated.map((unit) => unit.map((rating) => (rating === null ? null : rating - grandMean)));
  const ofRater = (rater: number): number[] =>
    centred.map((unit) => unit[rater] ?? null).filter((x) => x !== null);
  return {
    nUnits: rated.length,
    nRatings: ratings.length,
    isConstant: ratings.every((rating) => rating === ratings[0]),
    raterCount: table.raterCount,
    patterns: patternsOf(centred),
    grandMean,
    raterSizes: raters.map((rater) => ofRater(rater).length),
    raterSums: raters.map((rater) => sum(ofRater(rater))),
    squares: sum(ratings.map((rating) => (rating - grandMean) ** 2)),
  };
}

function patternsOf(units: readonly (readonly (number | null)[])[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const unit of units) {
    const raters = unit.flatMap((rating, rater) => (rating === null ? [] : [rater]));
    const key = raters.join();
    const total = sum(unit.map((rating) => rating ?? 0));
    const before = patterns.get(key) ?? { raters, units: 0, sums: 0, squaredSums: 0 };
    patterns.set(key, {
      raters,
      units: before.units + 1,
      sums: before.sums + total,
      squaredSums: before.squaredSums + total * total,
    });
  }
  return [...patterns.values()];
}

/** The criterion at variance ratios a (units) and b (raters), both ≥ 0. */
export function remlProfile(design: RemlDesign, a: number, b: number): RemlProfile {
  const { patterns, nRatings, raterCount } = design;
  // (I + a·ones)⁻¹ = I − g·ones in a unit of size m, with g = a/(1 + a m)
  const absorbed = (pattern: Pattern): number => a / (1 + a * pattern.raters.length);
  const ofPatterns = (term: (pattern: Pattern, g: number) => number): number =>
    sum(patterns.map((pattern) => term(pattern, absorbed(pattern))));
  const logUnits = ofPatterns(({ raters, units }) => units * Math.log1p(a * raters.length));
  const ones = nRatings - ofPatterns(({ raters, units }, g) => units * g * raters.length ** 2);
  const onesY = -ofPatterns(({ raters, sums }, g) => g * raters.length * sums);
  const yy = design.squares - ofPatterns(({ squaredSums }, g) => g * squaredSums);
  const raterOnes = [...design.raterSizes];
  const raterY = [...design.raterSums];
  const between = indices(raterCount).map((j) =>
    indices(raterCount).map((l) => (j === l ? at(design.raterSizes, j) : 0)),
  );
  for (const pattern of patterns) {
    const g = absorbed(pattern);
    for (const j of pattern.raters) {
      raterOnes[j] = at(raterOnes, j) - g * pattern.units * pattern.raters.length;
      raterY[j] = at(raterY, j) - g * pattern.sums;
      const row = at(between, j);
      for (const l of pattern.raters) row[l] = at(row, l) - g * pattern.units;
    }
  }
  const system = between.map((row, j) => row.map((value, l) => Number(j === l) + b * value));
  const factor = cholesky(system);
  const halfOnes = forwardSolve(factor, raterOnes);
  const halfY = forwardSolve(factor, raterY);
  const xx = ones - b * dot(halfOnes, halfOnes);
  const xy = onesY - b * dot(halfOnes, halfY);
  const rss = yy - b * dot(halfY, halfY) - (xy * xy) / xx;
  const logRaters = 2 * sum(factor.map((row, j) => Math.log(at(row, j))));
  return {
    criterion: logUnits + logRaters + Math.log(xx) + (nRatings - 1) * Math.log(rss),
    residualVariance: rss / (nRatings - 1),
    mean: design.grandMean + xy / xx,
  };
}

/** Lower triangle L with L Lᵀ = matrix, symmetric and positive definite. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const factor: number[][] = [];
  matrix.forEach((row, i) => {
    const own: number[] = [];
    for (let j = 0; j < i; j += 1) {
      const other = at(factor, j);
      own.push((at(row, j) - dot(own, other)) / at(other, j));
    }
    own.push(Math.sqrt(at(row, i) - dot(own, own)));
    factor.push(own);
  });
  return factor;
}

/** x with L x = right. */
function forwardSolve(factor: readonly (readonly number[])[], right: readonly number[]): number[] {
  const x: number[] = [];
  factor.forEach((row, i) => {
    x.push((at(right, i) - dot(x, row)) / at(row, i));
  });
  return x;
}

/** Σ x_i y_i over the length of x. */
function dot(x: readonly number[], y: readonly number[]): number {
  return sum(x.map((value, i) => value * at(y, i)));
}
