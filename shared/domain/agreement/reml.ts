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

/** All that the criterion and its gradient need at variance ratios a (units) and b (raters), both ≥ 0. */
type System = {
  /** Lower triangle of I + b·between, where `between` is Zᵀ D⁻¹ Z for the raters' columns Z and D without raters. */
  readonly factor: readonly (readonly number[])[];
  readonly between: readonly (readonly number[])[];
  /** Zᵀ D⁻¹ times the ones, and times the ratings. */
  readonly raterOnes: readonly number[];
  readonly raterY: readonly number[];
  /** Σ V⁻¹, its product with the ratings, and the weighted sum of squares around the mean. */
  readonly xx: number;
  readonly xy: number;
  readonly rss: number;
  readonly logDeterminant: number;
};

/** The criterion at variance ratios a (units) and b (raters), both ≥ 0. */
export function remlProfile(design: RemlDesign, a: number, b: number): RemlProfile {
  const { xx, xy, rss, logDeterminant } = systemAt(design, a, b);
  const df = design.nRatings - 1;
  return {
    criterion: logDeterminant + Math.log(xx) + df * Math.log(rss),
    residualVariance: rss / df,
    mean: design.grandMean + xy / xx,
  };
}

/**
 * The derivatives of the criterion to a and b: tr(P G) − (N − 1) yᵀ P G P y / yᵀ P y, with G the pairs of ratings of
 * the same unit or of the same rater, and P = V⁻¹ − V⁻¹ 1 1ᵀ V⁻¹ / (1ᵀ V⁻¹ 1). Source: Searle, Casella & McCulloch (1992).
 */
export function remlGradient(design: RemlDesign, a: number, b: number): [number, number] {
  const system = systemAt(design, a, b);
  const { factor, between, xx, xy, rss } = system;
  const df = design.nRatings - 1;
  const slope = xy / xx;
  const ones = solve(factor, system.raterOnes);
  const y = solve(factor, system.raterY);
  const raterTrace = sum(between.map((column, j) => at(solve(factor, column), j)));
  const residuals = y.map((value, j) => value - slope * at(ones, j));
  const ofRaters = raterTrace - dot(ones, ones) / xx - (df * dot(residuals, residuals)) / rss;

  let trace = 0;
  let squares = 0;
  for (const { raters, units, sums, squaredSums } of design.patterns) {
    const m = raters.length;
    const c = 1 / (1 + a * m);
    const picked = indices(design.raterCount).map((rater) => Number(raters.includes(rater)));
    const own = m * c - b * c * c * dot(picked, solve(factor, picked));
    const withOnes = m * c - b * c * dot(picked, ones);
    trace += units * (own - (withOnes * withOnes) / xx);
    // the unit's part of P y is c·(its sum) − shift
    const shift = b * c * dot(picked, y) + withOnes * slope;
    squares += c * c * squaredSums - 2 * c * shift * sums + units * shift * shift;
  }
  return [trace - (df * squares) / rss, ofRaters];
}

function systemAt(design: RemlDesign, a: number, b: number): System {
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
  const factor = cholesky(between.map((row, j) => row.map((value, l) => Number(j === l) + b * value)));
  const halfOnes = forwardSolve(factor, raterOnes);
  const halfY = forwardSolve(factor, raterY);
  const xx = ones - b * dot(halfOnes, halfOnes);
  const xy = onesY - b * dot(halfOnes, halfY);
  const rss = yy - b * dot(halfY, halfY) - (xy * xy) / xx;
  const logDeterminant = logUnits + 2 * sum(factor.map((row, j) => Math.log(at(row, j))));
  return { factor, between, raterOnes, raterY, xx, xy, rss, logDeterminant };
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

/** x with L Lᵀ x = right. */
function solve(factor: readonly (readonly number[])[], right: readonly number[]): number[] {
  const x = forwardSolve(factor, right);
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let rest = at(x, i);
    for (let below = i + 1; below < x.length; below += 1) rest -= at(at(factor, below), i) * at(x, below);
    x[i] = rest / at(at(factor, i), i);
  }
  return x;
}

/** Σ x_i y_i over the length of x. */
function dot(x: readonly number[], y: readonly number[]): number {
  return sum(x.map((value, i) => value * at(y, i)));
}
