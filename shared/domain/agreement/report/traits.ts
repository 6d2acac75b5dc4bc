// Traits: what kind of figure a measure gives, which decides how it is read and what can spoil it.

import type { MeasureId } from './measured.ts';

/** How a figure is read. */
export const FAMILIES = [
  /** A share of units, 0–1. */
  'share',
  /** Scale points. */
  'points',
  /** Agreement beyond chance: 0 as by chance, 1 complete. */
  'kappa',
  /** A share of the variance of the scores. */
  'icc',
  /** 1 minus the disagreement over that of chance. */
  'alpha',
  /** How far scores go together. */
  'correlation',
  /** −1…1: how unevenly the categories are used. */
  'index',
] as const;
export type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Readonly<Record<MeasureId, Family>> = {
  'percent-exact': 'share',
  'percent-within': 'share',
  'mean-absolute-difference': 'points',
  'mean-signed-difference': 'points',
  'cohen-kappa': 'kappa',
  'weighted-kappa-linear': 'kappa',
  'weighted-kappa-quadratic': 'kappa',
  'kappa-max': 'index',
  pabak: 'kappa',
  'prevalence-index': 'index',
  'bias-index': 'index',
  'fleiss-kappa': 'kappa',
  'conger-kappa': 'kappa',
  'light-kappa': 'kappa',
  'gwet-ac1': 'kappa',
  'gwet-ac2': 'kappa',
  'brennan-prediger': 'kappa',
  'alpha-nominal': 'alpha',
  'alpha-ordinal': 'alpha',
  'alpha-interval': 'alpha',
  'alpha-ratio': 'alpha',
  'icc-1': 'icc',
  'icc-k': 'icc',
  'icc-a-1': 'icc',
  'icc-a-k': 'icc',
  'icc-c-1': 'icc',
  'icc-c-k': 'icc',
  'icc-a-1-reml': 'icc',
  'icc-a-k-reml': 'icc',
  'lin-ccc': 'correlation',
  pearson: 'correlation',
  spearman: 'correlation',
  'kendall-w': 'correlation',
  'bland-altman-bias': 'points',
  'sem-agreement': 'points',
  'smallest-detectable-change': 'points',
  'time-unit-kappa': 'kappa',
  'event-kappa': 'kappa',
  'alignment-kappa': 'kappa',
  'segment-overlap': 'share',
};

export type Traits = {
  readonly family: Family;
  /** Compares with what the scores themselves differ: says little where they hardly do. */
  readonly needsSpread: boolean;
  readonly isShare: boolean;
  /** Sinks when one category prevails; the coefficients made to withstand that are not among these. */
  readonly isKappa: boolean;
  readonly usesComponents: boolean;
  /** Measurement error: follows the model of the design. */
  readonly isError: boolean;
  /** First rater minus second. */
  readonly hasDirection: boolean;
  /** With more than two raters, the mean over their pairs. */
  readonly isMeanOfPairs: boolean;
};

const MEANS_OF_PAIRS: ReadonlySet<MeasureId> = new Set([
  'cohen-kappa',
  'weighted-kappa-linear',
  'weighted-kappa-quadratic',
  'light-kappa',
]);

const WITHSTAND_PREVALENCE: ReadonlySet<MeasureId> = new Set([
  'pabak',
  'gwet-ac1',
  'gwet-ac2',
  'brennan-prediger',
]);

/** ICCs of the mean score of several raters, as against one rater's. */
const OF_MEAN_SCORES: ReadonlySet<MeasureId> = new Set(['icc-k', 'icc-c-k', 'icc-a-k', 'icc-a-k-reml']);

export function isOfMeanScores(id: MeasureId): boolean {
  return OF_MEAN_SCORES.has(id);
}

export function familyOf(id: MeasureId): Family {
  return FAMILY_OF[id];
}

export function traitsOf(id: MeasureId): Traits {
  const family = familyOf(id);
  const isKappa = (family === 'kappa' || id === 'alpha-nominal') && !WITHSTAND_PREVALENCE.has(id);
  return {
    family,
    needsSpread: isKappa || family === 'icc' || family === 'alpha' || family === 'correlation',
    isShare: family === 'share',
    isKappa,
    usesComponents: id === 'icc-a-1-reml' || id === 'icc-a-k-reml',
    isError: id === 'sem-agreement' || id === 'smallest-detectable-change',
    hasDirection: id === 'mean-signed-difference' || id === 'bland-altman-bias',
    isMeanOfPairs: MEANS_OF_PAIRS.has(id),
  };
}
