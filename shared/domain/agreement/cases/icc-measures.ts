// Case adapters: intraclass correlations, from complete and from incomplete tables.
import { type IccEstimate, intraclassCorrelations } from '../icc.ts';
import { varianceComponents } from '../variance-components.ts';
import type { CaseResult } from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { levelOption, numericRatings } from './ratings-input.ts';

export const iccCase: Measure = (input, options) => {
  const icc = intraclassCorrelations(numericRatings(input), levelOption(options));
  return {
    icc1: formResult(icc.forms.icc1),
    icc2: formResult(icc.forms.icc2),
    icc3: formResult(icc.forms.icc3),
    icc1k: formResult(icc.forms.icc1k),
    icc2k: formResult(icc.forms.icc2k),
    icc3k: formResult(icc.forms.icc3k),
    n_units: icc.nUnits,
    n_raters: icc.nRaters,
    MSB: icc.meanSquares?.units ?? null,
    MSJ: icc.meanSquares?.raters ?? null,
    MSE: icc.meanSquares?.residual ?? null,
    MSW: icc.meanSquares?.within ?? null,
    df_icc2_ci: icc.dfInterval,
    F_raters: icc.fRaters,
    p_raters: icc.pRaters,
    n_dropped: icc.nDropped,
    ...because(icc.reason),
  };
};

export const iccRemlCase: Measure = (input) => {
  const result = varianceComponents(numericRatings(input));
  return {
    var_unit: result.units,
    var_rater: result.raters,
    var_resid: result.residual,
    mean: result.mean,
    icc2: result.icc2,
    icc3: result.icc3,
    icc2k: result.icc2k,
    icc3k: result.icc3k,
    n_units: result.nUnits,
    n_ratings: result.nRatings,
    ...because(result.reason),
  };
};

function formResult(form: IccEstimate): CaseResult {
  return {
    estimate: form.estimate,
    F: form.f,
    df1: form.df1,
    df2: form.df2,
    p: form.p,
    ...limits(form.interval),
    ...because(form.reason),
  };
}
