// Case adapters: percent agreement and mean absolute difference.
import { meanAbsoluteDifference } from '../mean-absolute-difference.ts';
import { agreementOfAll, pairwiseAgreement } from '../percent-agreement.ts';
import { LARGEST_NUMBER, numberWithin, oneOf, optional } from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { levelOption, numericRatings, ratingsInput } from './ratings-input.ts';

export const percentAgreement: Measure = (input, options) => {
  const table = ratingsInput(input);
  const tolerance = optional(
    options['tolerance'],
    (value) => numberWithin(value, 0, LARGEST_NUMBER, 'tolerance'),
    0,
  );
  const mode = optional(options['mode'], (word) => oneOf(word, ['all', 'pairwise'], 'mode'), 'all');
  if (mode === 'all') {
    const { estimate, nUnits, nAgree, reason } = agreementOfAll(table, tolerance);
    return { estimate, n_units: nUnits, n_agree: nAgree, ...because(reason) };
  }
  const result = pairwiseAgreement(table, tolerance, levelOption(options));
  return {
    estimate: result.estimate,
    se: result.standardError,
    ...limits(result.interval),
    n_units: result.nUnits,
    ...because(result.reason),
  };
};

export const meanAbsDiff: Measure = (input) => {
  const { estimate, max, nUnits, reason } = meanAbsoluteDifference(numericRatings(input));
  return { estimate, max, n_units: nUnits, ...because(reason) };
};
