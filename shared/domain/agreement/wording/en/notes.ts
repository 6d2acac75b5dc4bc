// Agreement in English: cautions, reasons, and why a measure was chosen.

import type { Wording } from '../wording.ts';
import { UNITS } from './units.ts';

export const cautions: Wording['cautions'] = (noun) => ({
  'very-few-units': 'These are fewer than ten: no conclusion can rest on them.',
  'few-units': 'These are fewer than thirty: the number gives a first impression only.',
  'very-few-families': 'They come from fewer than ten families: no conclusion can rest on them.',
  'few-families': 'They come from fewer than thirty families: the number gives a first impression only.',
  ceiling:
    'Nearly all scores are the highest of the scale. Whether raters would see differences cannot be told then.',
  floor:
    'Nearly all scores are the lowest of the scale. Whether raters would see differences cannot be told then.',
  'little-variance': `The ${UNITS[noun][1]} differ little from one another. This measure then turns out low even if raters score close together; look at the percentage within one point as well.`,
  'high-prevalence':
    'Nearly all scores fall in one category. Kappa can then turn out low, even if the raters agree often.',
  'many-left-out': 'More than a tenth is not counted, because scores are missing.',
  'changing-raters': `Not every ${UNITS[noun][0]} was scored by the same people. Differences between raters and chance cannot be told apart well then.`,
  'repeated-units': `Some families count with more than one ${UNITS[noun][0]}. Those resemble each other; an interval that does not allow for that is too narrow.`,
  'dependent-units':
    'Time units follow one another and are not independent. The interval is therefore too narrow.',
  'undefined-resamples':
    'In part of the resamples this measure could not be computed, which makes the interval less certain.',
  'incomplete-design':
    'Not everybody scored everything. The value was estimated from the scores that are there, by variance components.',
  'proportional-difference': 'The difference between the two raters is related to how high the score is.',
});

export const reasons: Wording['reasons'] = {
  'no-units': 'There is nothing that all raters scored.',
  'too-few-units': 'Too little was scored to compute this.',
  'one-rater': 'There is only one rater.',
  'no-pairs': 'Nothing was scored by two raters.',
  'no-variance': 'All scores are the same; without differences this cannot be computed.',
  'single-category': 'Only one score was used; chance and agreement cannot be told apart then.',
  'unused-category': 'One of the scores was not used; for that one this cannot be computed.',
  'perfect-agreement': 'The scores agree exactly; the formula has no value here then.',
  'no-residual-variance':
    'But for a fixed difference all scores are equal; the formula has no value here then.',
  'zero-standard-error': 'The standard error is zero; a test or interval cannot be computed then.',
  'no-positive-denominator': 'The scores are so opposed that the formula has no value.',
  'not-a-ratio-scale': 'This measure needs scores from zero upwards.',
  'no-events': 'One of the two raters marked nothing.',
  'single-code': 'Only one code was used; chance and agreement cannot be told apart then.',
  'out-of-range': 'A limit of the interval falls outside what the formula allows.',
  'two-raters-only': 'This measure compares two raters; its value stands with each pair.',
  'two-categories-only': 'This measure exists for scales with two categories only.',
  'too-few-families':
    'There are fewer than ten families; how certain this number is cannot be estimated from them.',
};

export const whys: Wording['whys'] = (noun) => ({
  'single-rater-used':
    'The raters are the same people throughout, and in practice the score of one of them is used: ICC(A,1) suits that.',
  'complete-rows-only':
    'This is ICC(A,1) over only what every rater scored. The rest does not count here; compare it with the value from all scores.',
  'changing-raters-one-way': `Other people scored from ${UNITS[noun][0]} to ${UNITS[noun][0]}: ICC(1) suits that, as it does not ask who gave which score.`,
  'gaps-variance-components': `Scores are missing. Variance components use every score there is, instead of leaving ${UNITS[noun][1]} out.`,
  'chance-corrected-all-levels':
    "Krippendorff's alpha suits every kind of scale, any number of raters and missing scores.",
  'pairs-of-raters': 'Kappa compares two raters; with more raters this is the mean of all pairs.',
  'plain-share': 'A percentage is the easiest to read. It does not allow for chance.',
  'size-of-difference': 'This shows how many points scores lie apart.',
  'direction-of-difference': 'This shows whether one rater scores higher than the other.',
  'error-in-points': 'This says in scale points how precise one score is.',
  'nominal-categories': 'The categories have no order: an unweighted kappa suits that.',
  'prevalence-robust': 'This helps to read kappa when one category is much more frequent than the other.',
  'on-request': 'You asked for this measure.',
});

export const intervalMethods: Wording['intervalMethods'] = {
  'f-exact': 'from the F distribution',
  satterthwaite: 'from the F distribution with Satterthwaite degrees of freedom',
  'delta-z': 'normal approximation with the asymptotic standard error',
  'linearised-t': 'linearised variance and t distribution',
  'modified-large-sample': 'modified large-sample method',
  'unit-bootstrap': 'bootstrap percentiles',
  'parametric-bootstrap': 'parametric bootstrap percentiles',
  'fisher-z': "Fisher's z transformation",
  'bonett-wright': 'z transformation with the standard error of Bonett and Wright',
  t: 'from the t distribution',
  'family-t': 'from the t distribution over families',
  'exact-binomial': 'exact binomial',
  atanh: 'z transformation',
};
