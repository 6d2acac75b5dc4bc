// Agreement in English: the clause that says what a value means.

import { isOfMeanScores } from '../../report/traits.ts';
import { type Known, meaningByFamily } from '../meaning-by-family.ts';
import type { UnitNoun } from '../wording.ts';
import { percent } from '../numbers.ts';
import { UNITS } from './units.ts';

const share = (value: number): string => percent(value, 'en');

export const meaning = meaningByFamily({
  share: shareMeaning,
  points: pointsMeaning,
  kappa: kappaMeaning,
  icc: iccMeaning,
  alpha: alphaMeaning,
  correlation: correlationMeaning,
  index: indexMeaning,
});

function shareMeaning({ measure, estimate, nUnits, nRaters }: Known, noun: UnitNoun): string {
  if (measure === 'segment-overlap')
    return `${share(estimate)} of the marked time got the same code from both raters`;
  const of = `on ${Math.round(estimate * nUnits)} of the ${nUnits} ${UNITS[noun][1]}`;
  const who = nRaters === 2 ? 'both raters' : `all ${nRaters} raters`;
  return measure === 'percent-exact'
    ? `${of} ${who} gave exactly the same score`
    : `${of} the scores of ${who} were at most one point apart`;
}

function pointsMeaning({ measure, estimate }: Known): string {
  if (measure === 'mean-absolute-difference')
    return 'two raters lie this far apart on average, higher or lower';
  if (measure === 'sem-agreement')
    return 'for about two in three scores, the score of one rater is at most this far from the mean of very many raters';
  if (measure === 'smallest-detectable-change')
    return 'only when two scores of the same person differ by more than this is the difference likely to be more than measurement error';
  if (estimate === 0) return 'on average both raters score equally high';
  return `the first rater scores ${estimate > 0 ? 'higher' : 'lower'} than the second on average`;
}

function kappaMeaning({ measure, estimate }: Known): string {
  if (estimate <= 0) return 'the raters agree no more often than chance would give';
  const graded = measure.startsWith('weighted') || measure === 'gwet-ac2';
  const how = graded ? ', with a small difference counting less than a large one' : '';
  return `of the agreement that is possible beyond chance, ${share(estimate)} was reached${how}`;
}

function iccMeaning({ measure, estimate }: Known, noun: UnitNoun): string {
  const units = UNITS[noun][1];
  if (estimate <= 0)
    return `scores of the same ${UNITS[noun][0]} differ no less from each other than those of different ${units}`;
  const part = `an estimated ${share(estimate)} of the differences`;
  const what = isOfMeanScores(measure) ? `${part} between mean scores` : `${part} between scores`;
  const rest =
    measure === 'icc-c-1' || measure === 'icc-c-k'
      ? 'the rest from measurement error; fixed differences between raters do not count'
      : 'the rest from who scored and from measurement error';
  return `${what} comes from differences between ${units}, ${rest}`;
}

/** Alpha weighs squared differences, but for categories without order. */
function alphaMeaning({ measure, estimate }: Known): string {
  if (estimate <= 0) return 'the raters differ no less than chance would give';
  const how =
    measure === 'alpha-nominal' ? '' : ', where a large difference counts far more than a small one';
  return `of the agreement that is possible beyond chance, ${share(estimate)} was reached${how}`;
}

function correlationMeaning({ measure, estimate }: Known, noun: UnitNoun): string {
  if (measure === 'kendall-w')
    return `the closer to 1, the more the raters put the ${UNITS[noun][1]} in the same order`;
  if (estimate === 0) return 'the scores of the two raters are unrelated';
  if (estimate < 0) return 'higher scores of one rater go with lower scores of the other';
  return measure === 'lin-ccc'
    ? 'the closer to 1, the closer the scores lie to exactly equal'
    : 'higher scores of one rater go with higher scores of the other; whether they are equally high, this does not say';
}

function indexMeaning({ measure, estimate }: Known): string {
  if (measure === 'kappa-max')
    return 'kappa can be no higher, given how often each rater chose each category';
  if (measure === 'prevalence-index') {
    if (estimate === 0) return 'both categories occur equally often';
    return `the ${estimate > 0 ? 'higher' : 'lower'} of the two categories occurs more often`;
  }
  if (estimate === 0) return 'both raters choose the higher category equally often';
  return `the first rater chooses the higher category ${estimate > 0 ? 'more' : 'less'} often than the second`;
}
