// Case adapters: correlations, concordance and Bland–Altman.
import { blandAltman } from '../bland-altman.ts';
import { pearson, spearman } from '../correlation.ts';
import { at } from '../indexed.ts';
import { kendallW } from '../kendall-w.ts';
import { linConcordance } from '../lin-ccc.ts';
import { completeUnits } from '../table.ts';
import { CaseError, type JsonObject, numberWithin, optional } from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { levelOption, numericRatings } from './ratings-input.ts';

/** Standard deviations from the bias. */
const MOST_MULTIPLIER = 100;

export const pearsonCase: Measure = (input, options) => {
  const [x, y] = columns(completePairs(input));
  const r = pearson(x, y, levelOption(options));
  return {
    estimate: r.estimate,
    t: r.t,
    df: r.df,
    p: r.p,
    ...limits(r.fisher),
    n: r.n,
    ...because(r.reason),
  };
};

export const spearmanCase: Measure = (input, options) => {
  const [x, y] = columns(completePairs(input));
  const rho = spearman(x, y, levelOption(options));
  return {
    estimate: rho.estimate,
    t: rho.t,
    df: rho.df,
    p: rho.p,
    ...limits(rho.bonettWright),
    ci_low_fisher: rho.fisher.low,
    ci_high_fisher: rho.fisher.high,
    n: rho.n,
    ...because(rho.reason),
  };
};

export const kendallWCase: Measure = (input) => {
  const w = kendallW(numericRatings(input));
  return {
    estimate: w.estimate,
    w_uncorrected: w.uncorrected,
    chi2: w.chiSquare,
    df: w.df,
    p: w.p,
    mean_spearman: w.meanSpearman,
    n_units: w.nUnits,
    n_raters: w.nRaters,
    ...because(w.reason),
  };
};

export const linCccCase: Measure = (input, options) => {
  const [x, y] = columns(completePairs(input));
  const ccc = linConcordance(x, y, levelOption(options));
  return {
    estimate: ccc.estimate,
    pearson: ccc.pearson,
    bias_correction: ccc.biasCorrection,
    location_shift: ccc.locationShift,
    scale_shift: ccc.scaleShift,
    se: ccc.standardError,
    ...limits(ccc.interval),
    ci_low_asymptotic: ccc.asymptotic.low,
    ci_high_asymptotic: ccc.asymptotic.high,
    n: ccc.n,
    ...because(ccc.reason),
  };
};

export const blandAltmanCase: Measure = (input, options) => {
  const multiplier = optional(
    options['multiplier'],
    (value) => numberWithin(value, 0, MOST_MULTIPLIER, 'multiplier'),
    undefined,
  );
  const result = blandAltman(completePairs(input), multiplier, levelOption(options));
  return {
    bias: result.bias,
    sd_diff: result.sdOfDifferences,
    se_bias: result.biasStandardError,
    bias_ci_low: result.biasInterval.low,
    bias_ci_high: result.biasInterval.high,
    loa_low: result.lower.estimate,
    loa_high: result.upper.estimate,
    loa_low_ci_low: result.lower.approximate.low,
    loa_low_ci_high: result.lower.approximate.high,
    loa_high_ci_low: result.upper.approximate.low,
    loa_high_ci_high: result.upper.approximate.high,
    se_loa: result.limitStandardError,
    se_loa_1986: result.limitStandardError1986,
    loa_low_ci_low_exact: result.lower.exact.low,
    loa_low_ci_high_exact: result.lower.exact.high,
    loa_high_ci_low_exact: result.upper.exact.low,
    loa_high_ci_high_exact: result.upper.exact.high,
    t: result.t,
    p: result.p,
    n: result.n,
    r_diff_mean: result.differenceMeanCorrelation,
    ...because(result.reason),
  };
};

function completePairs(input: JsonObject): [number, number][] {
  const table = numericRatings(input);
  if (table.raterCount !== 2) throw new CaseError(`this measure compares 2 raters, not ${table.raterCount}`);
  return completeUnits(table).rows.map((row) => [at(row, 0), at(row, 1)]);
}

function columns(pairs: readonly (readonly [number, number])[]): [number[], number[]] {
  return [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
}
