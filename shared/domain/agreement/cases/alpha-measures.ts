// Case adapters: Krippendorff's alpha.
import { ALPHA_METRICS, krippendorffAlpha } from '../krippendorff-alpha.ts';
import { oneOf, optional } from './json.ts';
import { because, type Measure } from './measure.ts';
import { ratingsInput } from './ratings-input.ts';

export const krippendorffAlphaCase: Measure = (input, options) => {
  const metric = optional(options['metric'], (word) => oneOf(word, ALPHA_METRICS, 'metric'), 'nominal');
  const alpha = krippendorffAlpha(ratingsInput(input), metric);
  return {
    estimate: alpha.estimate,
    Do: alpha.observedDisagreement,
    De: alpha.expectedDisagreement,
    n_units: alpha.nUnits,
    n_values: alpha.nValues,
    ...because(alpha.reason),
  };
};
