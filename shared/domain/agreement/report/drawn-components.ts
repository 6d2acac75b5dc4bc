// Variance components of redrawn scores, near enough for the percentiles of an interval and fast enough to be many.

import { at, indices } from '../indexed.ts';
import { lehmer, type RandomSource, standardNormal } from '../random.ts';
import { designOf, remlProfile } from '../reml.ts';
import type { RatingTable } from '../table.ts';
import { varianceComponents } from '../variance-components.ts';
import type { Comparison } from './comparison.ts';
import { percentiles, type Resampled } from './resampling.ts';

/** The likelihood is searched anew in every draw: more draws would take minutes. */
export const MAX_REML_RESAMPLES = 1_000;

/** Standard deviations over that of the residual: where a search begins, and where it is near enough. */
const FIRST_STEP = 0.25;
const LAST_STEP = 0.002;
/** A residual variance this small against the others is none: the ratios then run to infinity. */
const NO_RESIDUAL = 1e-10;
const LARGEST_RATIO = 1 / Math.sqrt(NO_RESIDUAL);

export type Components = { readonly units: number; readonly raters: number; readonly residual: number };

type Ratios = readonly [units: number, raters: number];

/**
 * Draws units, raters and residuals anew from the normal distributions that the components describe, each draw with the
 * gaps of the table, and takes the percentiles: how few raters there are counts, which redrawn units would not show.
 * Families are not kept together. Null without resamples, or where the components of the scores are undefined.
 * Source: Davison & Hinkley (1997).
 */
export function resampleComponents(
  { table, resamples, seed, level }: Comparison,
  value: (components: Components) => number,
): Resampled | null {
  const { units, raters, residual } = varianceComponents(table);
  if (resamples === 0 || units === null || raters === null || residual === null) return null;
  const start: Ratios = [Math.sqrt(units / residual), Math.sqrt(raters / residual)];
  const normal = standardNormal(lehmer(seed));
  return percentiles({ resamples: Math.min(resamples, MAX_REML_RESAMPLES), seed, level }, () => {
    const found = componentsNear(start, redrawn(table, { units, raters, residual }, normal));
    return found === null ? Number.NaN : value(found);
  });
}

function redrawn(table: RatingTable, components: Components, normal: RandomSource): RatingTable {
  const drawOf = (variance: number): number => Math.sqrt(variance) * normal();
  const ofRaters = indices(table.raterCount).map(() => drawOf(components.raters));
  const units = table.units.map((row) => {
    const ofUnit = drawOf(components.units);
    return row.map((score, rater) =>
      score === null ? null : ofUnit + at(ofRaters, rater) + drawOf(components.residual),
    );
  });
  return { ...table, units };
}

/** Null where every score is the same, no unit has two scores, or nothing remains as residual. */
export function componentsNear(start: Ratios, table: Comparison['table']): Components | null {
  const design = designOf(table);
  if (design.nUnits < 2 || design.isConstant || design.nRatings === design.nUnits) return null;
  const [units, raters] = lowestNear(start, ([a, b]) => remlProfile(design, a * a, b * b).criterion);
  const residual = remlProfile(design, units * units, raters * raters).residualVariance;
  const found = { units: residual * units * units, raters: residual * raters * raters, residual };
  return residual > NO_RESIDUAL * (found.units + found.raters) ? found : null;
}

/** Steps along either axis while that goes down, then smaller ones. Source: Hooke & Jeeves (1961), without their leap. */
function lowestNear(start: Ratios, f: (point: Ratios) => number): Ratios {
  let best = { point: start, value: f(start) };
  const evaluated = (point: Ratios): typeof best => ({ point, value: f(point) });
  for (let step = FIRST_STEP; step > LAST_STEP; step /= 2) {
    let lower: typeof best | null = best;
    while (lower !== null && Math.max(...lower.point) < LARGEST_RATIO) {
      best = lower;
      const { value } = best;
      lower = firstWhere(neighbours(best.point, step), evaluated, (next) => next.value < value);
    }
    best = lower ?? best;
  }
  return best.point;
}

function firstWhere<T, V>(list: readonly T[], map: (item: T) => V, test: (value: V) => boolean): V | null {
  for (const item of list) {
    const value = map(item);
    if (test(value)) return value;
  }
  return null;
}

/** Negative ratios mirror positive ones; steps grow with ratios above 1. */
function neighbours([a, b]: Ratios, step: number): Ratios[] {
  const [stepA, stepB] = [step * Math.max(1, a), step * Math.max(1, b)];
  return [
    [a + stepA, b],
    [Math.abs(a - stepA), b],
    [a, b + stepB],
    [a, Math.abs(b - stepB)],
  ];
}
