// Chance-corrected coefficients for any number of raters and categories.

import { brennanPrediger } from '../brennan-prediger.ts';
import { type CategoryCounts, type ChanceCorrected, countCategories } from '../chance-corrected.ts';
import { congerKappa } from '../conger-kappa.ts';
import { fleissKappa } from '../fleiss-kappa.ts';
import { gwetAc } from '../gwet-ac.ts';
import { agreementWeights, type Weighting } from '../weights.ts';
import { type Compute, draftOf } from './draft.ts';

type Coefficient = (data: CategoryCounts, level: number) => ChanceCorrected;

/** AC and Brennan–Prediger depend on the number of categories: the whole scale where it is known. */
export const CATEGORY_MEASURES = {
  'fleiss-kappa': compute(fleissKappa, 'none'),
  'conger-kappa': compute(congerKappa, 'none'),
  'gwet-ac1': compute(gwetAc, 'none'),
  'gwet-ac2': compute(gwetAc, 'quadratic'),
  'brennan-prediger': compute(brennanPrediger, 'none'),
} as const satisfies Record<string, Compute>;

function compute(coefficient: Coefficient, weighting: Weighting): Compute {
  return ({ table, categories, level }) => {
    const counted = countCategories(table, categories, agreementWeights(categories, weighting));
    const result = coefficient(counted, level);
    return draftOf({
      estimate: result.estimate,
      nUnits: result.nUnitsRatedTwice,
      uses: 'rated-twice',
      interval: { of: result.interval, method: 'linearised-t' },
      p: result.p,
      reason: result.reason,
    });
  };
}
