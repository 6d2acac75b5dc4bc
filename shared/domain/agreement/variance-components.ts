// ICC from an incomplete table: variance components of units, raters and residual by restricted maximum likelihood.
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import { minimise } from './minimise.ts';
import { polishMinimum } from './polish-minimum.ts';
import { designOf, remlGradient, remlProfile } from './reml.ts';
import type { RatingTable } from './table.ts';

export type VarianceComponents = {
  readonly units: Figure;
  readonly raters: Figure;
  readonly residual: Figure;
  readonly mean: Figure;
  /** ICC(A,1), ICC(C,1) and the same for the mean of all rater columns. */
  readonly icc2: Figure;
  readonly icc3: Figure;
  readonly icc2k: Figure;
  readonly icc3k: Figure;
  /** Units with at least one rating, and ratings. */
  readonly nUnits: number;
  readonly nRatings: number;
  readonly reason?: ReasonCode;
};

/** Where the search starts: standard deviations of units and raters over that of the residual. */
const STARTS = [
  [1, 0.5],
  [2, 0.1],
  [0.3, 0.3],
  [1, 0],
] as const;

/** A residual variance this small against the units' is none: the ratio then runs to infinity. */
const NO_RESIDUAL = 1e-7;

/**
 * x_ij = mean + unit + rater + residual, crossed random effects, on the cells that are there. No component comes out
 * negative: with complete data and no negative component this equals the analysis of variance.
 * Sources: Patterson & Thompson (1971); McGraw & Wong (1996) for the coefficients.
 */
export function varianceComponents(table: RatingTable): VarianceComponents {
  const design = designOf(table);
  const counts = { nUnits: design.nUnits, nRatings: design.nRatings };
  const impossible = impossibility(table.raterCount, design);
  if (impossible !== null) return undefinedComponents(counts, impossible);
  const criterion = ([unit, rater]: readonly [number, number]): number =>
    remlProfile(design, unit * unit, rater * rater).criterion;
  const [unitSd, raterSd] = minimise(criterion, STARTS);
  const near = [unitSd * unitSd, raterSd * raterSd] as const;
  const [unitRatio, raterRatio] = polishMinimum((ratios) => remlGradient(design, ...ratios), near);
  if (!(NO_RESIDUAL * (unitRatio + raterRatio) < 1)) return undefinedComponents(counts, 'perfect-agreement');
  const { residualVariance: residual, ...profile } = remlProfile(design, unitRatio, raterRatio);
  const units = residual * unitRatio;
  const raters = residual * raterRatio;
  const k = table.raterCount;
  return {
    units: figure(units),
    raters: figure(raters),
    residual: figure(residual),
    mean: figure(profile.mean),
    icc2: figure(units / (units + raters + residual)),
    icc3: figure(units / (units + residual)),
    icc2k: figure(units / (units + (raters + residual) / k)),
    icc3k: figure(units / (units + residual / k)),
    ...counts,
    ...reasonIfAnyNull([figure(units), figure(raters)], 'no-variance'),
  };
}

function impossibility(
  raters: number,
  { nUnits, nRatings, isConstant }: ReturnType<typeof designOf>,
): ReasonCode | null {
  if (raters < 2) return 'one-rater';
  if (nUnits < 2) return 'too-few-units';
  if (isConstant) return 'no-variance';
  return nRatings === nUnits ? 'no-pairs' : null;
}

function undefinedComponents(
  counts: Pick<VarianceComponents, 'nUnits' | 'nRatings'>,
  reason: ReasonCode,
): VarianceComponents {
  const none = { units: null, raters: null, residual: null, mean: null };
  return { ...none, icc2: null, icc3: null, icc2k: null, icc3k: null, ...counts, reason };
}
