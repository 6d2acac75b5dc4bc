// Which measures suit a scale and a design, and why: the standard set of a report, before what the reader adds.

import type { Comparison } from './comparison.ts';
import { type Model, modelOf } from './model.ts';
import type { RatingMeasure } from './rating-measures.ts';
import type { ReportedMeasure, ScaleLevel, Why } from './scale-report.ts';

export type Choice = {
  readonly measure: RatingMeasure;
  readonly role: ReportedMeasure['role'];
  readonly why: Why;
};

/** The main measure stands first. */
export function chooseMeasures(comparison: Comparison): Choice[] {
  return comparison.design.level === 'nominal' ? ofCategories(comparison) : ofScores(comparison);
}

/**
 * Scores on an anchored scale. The single score of one rater is what gets used, hence ICC(A,1) (McGraw & Wong 1996;
 * Koo & Li 2016); ICC(1) where raters change from unit to unit; variance components where gaps lose many units, with ICC(A,1) of the
 * complete rows beside them.
 */
function ofScores(comparison: Comparison): Choice[] {
  const { design } = comparison;
  return [
    ...RELIABILITY[modelOf(comparison)],
    beside('percent-exact', 'plain-share'),
    beside('percent-within', 'plain-share'),
    beside('mean-absolute-difference', 'size-of-difference'),
    ...(design.nRaters === 2 ? [beside('mean-signed-difference', 'direction-of-difference')] : []),
    beside('weighted-kappa-quadratic', 'pairs-of-raters'),
    beside(ALPHA_OF[design.level], 'chance-corrected-all-levels'),
    beside('sem-agreement', 'error-in-points'),
    beside('smallest-detectable-change', 'error-in-points'),
  ];
}

const RELIABILITY: Readonly<Record<Model, readonly Choice[]>> = {
  'two-way': [main('icc-a-1', 'single-rater-used')],
  components: [main('icc-a-1-reml', 'gaps-variance-components'), beside('icc-a-1', 'complete-rows-only')],
  'one-way': [main('icc-1', 'changing-raters-one-way'), beside('icc-a-1-reml', 'gaps-variance-components')],
};

/** Categories without order: Cohen (1960) for two raters, Fleiss (1971) for more, who may change. */
function ofCategories({ design, categories }: Comparison): Choice[] {
  const isPair = design.nRaters <= 2;
  return [
    main(isPair ? 'cohen-kappa' : 'fleiss-kappa', 'nominal-categories'),
    beside('percent-exact', 'plain-share'),
    ...(isPair ? [] : [beside('light-kappa', 'pairs-of-raters')]),
    beside('gwet-ac1', 'prevalence-robust'),
    ...(isPair ? [beside('kappa-max', 'prevalence-robust')] : []),
    ...(isPair && categories.length === 2
      ? [
          beside('pabak', 'prevalence-robust'),
          beside('prevalence-index', 'prevalence-robust'),
          beside('bias-index', 'prevalence-robust'),
        ]
      : []),
    beside('alpha-nominal', 'chance-corrected-all-levels'),
  ];
}

const ALPHA_OF: Readonly<Record<ScaleLevel, RatingMeasure>> = {
  nominal: 'alpha-nominal',
  ordinal: 'alpha-ordinal',
  interval: 'alpha-interval',
  ratio: 'alpha-ratio',
};

/** What is said of each pair of raters by itself. */
export function pairMeasures({ level, points }: Comparison['design']): readonly RatingMeasure[] {
  if (level !== 'nominal')
    return [
      'weighted-kappa-quadratic',
      'icc-a-1',
      'percent-exact',
      'percent-within',
      'mean-absolute-difference',
      'mean-signed-difference',
    ];
  const indices = points?.length === 2 ? (['prevalence-index', 'bias-index'] as const) : [];
  return ['cohen-kappa', 'kappa-max', 'percent-exact', 'pabak', ...indices];
}

function main(measure: RatingMeasure, why: Why): Choice {
  return { measure, role: 'main', why };
}

function beside(measure: RatingMeasure, why: Why): Choice {
  return { measure, role: 'beside', why };
}
