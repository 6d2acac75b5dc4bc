// Case adapters: Krippendorff's alpha and its bootstrap.
import { ALPHA_METRICS, type AlphaMetric, krippendorffAlpha } from '../krippendorff-alpha.ts';
import { BOOTSTRAP_KINDS, bootstrapAlpha } from '../krippendorff-bootstrap.ts';
import { lehmer } from '../random.ts';
import { type JsonObject, oneOf, optional, wholeNumberWithin } from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { levelOption, ratingsInput, seedOf } from './ratings-input.ts';

const DEFAULT_REPLICATES = 2_000;
const MOST_REPLICATES = 1_000_000;
const DEFAULT_SEED = 20_240_501;

export const krippendorffAlphaCase: Measure = (input, options) => {
  const alpha = krippendorffAlpha(ratingsInput(input), metricOption(options));
  return {
    estimate: alpha.estimate,
    Do: alpha.observedDisagreement,
    De: alpha.expectedDisagreement,
    n_units: alpha.nUnits,
    n_values: alpha.nValues,
    ...because(alpha.reason),
  };
};

export const krippendorffBootstrapCase: Measure = (input, options) => {
  const seed = optional(
    options['lcg_seed'] ?? options['r_seed'],
    (value) => seedOf(value, 'lcg_seed'),
    DEFAULT_SEED,
  );
  const result = bootstrapAlpha(ratingsInput(input), metricOption(options), {
    kind: optional(options['kind'], (word) => oneOf(word, BOOTSTRAP_KINDS, 'kind'), 'units'),
    replicates: optional(
      options['B'],
      (value) => wholeNumberWithin(value, 1, MOST_REPLICATES, 'B'),
      DEFAULT_REPLICATES,
    ),
    random: lehmer(seed),
    level: levelOption(options),
  });
  return {
    estimate: result.estimate,
    ...limits(result.interval),
    boot_mean: result.mean,
    boot_sd: result.standardDeviation,
    n_undefined: result.nUndefined,
    ...because(result.reason),
  };
};

function metricOption(options: JsonObject): AlphaMetric {
  return optional(options['metric'], (word) => oneOf(word, ALPHA_METRICS, 'metric'), 'nominal');
}
