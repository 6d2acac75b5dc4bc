// The measures a case file can ask for, by the name it gives them.
import { meanAbsDiff, percentAgreement } from './cases/agreement-measures.ts';
import { krippendorffAlphaCase } from './cases/alpha-measures.ts';
import { iccCase } from './cases/icc-measures.ts';
import { cohenKappaCase } from './cases/kappa-measures.ts';
import type { Measure } from './cases/measure.ts';

export const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['percent_agreement', percentAgreement],
  ['mean_abs_diff', meanAbsDiff],
  ['cohen_kappa', cohenKappaCase],
  ['krippendorff_alpha', krippendorffAlphaCase],
  ['icc', iccCase],
]);
