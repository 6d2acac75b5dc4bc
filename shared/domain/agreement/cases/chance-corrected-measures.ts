// Case adapters: the coefficients for many raters and nominal or weighted categories.
import { brennanPrediger } from '../brennan-prediger.ts';
import { type CategoryCounts, type ChanceCorrected, countCategories } from '../chance-corrected.ts';
import { congerKappa } from '../conger-kappa.ts';
import { reasonIfAnyNull } from '../figure.ts';
import { fleissDetails, fleissKappa } from '../fleiss-kappa.ts';
import { gwetAc } from '../gwet-ac.ts';
import { indices } from '../indexed.ts';
import { lightKappa } from '../light-kappa.ts';
import { sum } from '../sums.ts';
import { completeUnits, type Rating, type RatingTable, ratingTable } from '../table.ts';
import {
  CaseError,
  type CaseResult,
  type JsonObject,
  listOf,
  oneOf,
  optional,
  wholeNumberWithin,
} from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { categoriesOption, isUnweighted, levelOption, ratingsInput, weightsOption } from './ratings-input.ts';

/** Per unit and category. */
const MOST_RATERS = 1_000;

export const gwetAcCase = coefficient(gwetAc);
export const brennanPredigerCase = coefficient(brennanPrediger);
export const congerKappaCase = coefficient(congerKappa);

export const fleissKappaCase: Measure = (input, options) => {
  const data = fleissData(input, options);
  const kappa = fleissKappa(data, levelOption(options));
  const details = isUnweighted(options) ? fleissDetails(data, kappa.estimate) : null;
  if (details === null || data.categories.length < 2) return coefficientResult(kappa);
  const categoryKappas = [...details.perCategory.values()];
  return {
    ...reasonIfAnyNull(categoryKappas, 'unused-category'),
    ...coefficientResult(kappa),
    se0: details.nullStandardError,
    z: details.z,
    p0: details.p,
    per_category: Object.fromEntries(
      [...details.perCategory].map(([category, value]) => [String(category), value]),
    ),
  };
};

export const lightKappaCase: Measure = (input, options) => {
  const table = ratingsInput(input);
  const complete = { raterCount: table.raterCount, units: completeUnits(table).rows };
  const categories = categoriesOption(options, complete);
  const light = lightKappa(complete, categories, weightsOption(options, categories));
  return {
    estimate: light.estimate,
    n_pairs: light.nPairs,
    min: light.min,
    max: light.max,
    n_units: light.nUnits,
    ...because(light.reason),
  };
};

function coefficient(compute: (data: CategoryCounts, level: number) => ChanceCorrected): Measure {
  return (input, options) =>
    coefficientResult(compute(counted(ratingsInput(input), options), levelOption(options)));
}

function counted(table: RatingTable<Rating>, options: JsonObject): CategoryCounts {
  const categories = categoriesOption(options, table);
  return countCategories(table, categories, weightsOption(options, categories));
}

function coefficientResult(result: ChanceCorrected): CaseResult {
  return {
    estimate: result.estimate,
    pa: result.observed,
    pe: result.expected,
    se: result.standardError,
    ...limits(result.interval),
    p: result.p,
    n_units: result.nUnits,
    n_units_2plus: result.nUnitsRatedTwice,
    n_categories: result.nCategories,
    ...because(result.reason),
  };
}

/** Fleiss' kappa also takes counts per category, with the same number of raters in every row. */
function fleissData(input: JsonObject, options: JsonObject): CategoryCounts {
  if (input['counts'] !== undefined) {
    const counts = ratingCounts(input['counts']);
    const categories = indices(counts[0]?.length ?? 0).map((index) => index + 1);
    const units = counts.map((row) => row.flatMap((count, k) => indices(count).map(() => k + 1)));
    return counted(ratingTable<Rating>(units), { ...options, categories });
  }
  const table = ratingsInput(input);
  const missing = optional(
    options['missing'],
    (word) => oneOf(word, ['available', 'listwise'], 'missing'),
    'available',
  );
  return counted(missing === 'available' ? table : { ...table, units: completeUnits(table).rows }, options);
}

/** How many raters chose each category, per unit: whole numbers, with the same total in every row. */
function ratingCounts(value: unknown): number[][] {
  const counts = listOf(value, 'counts').map((row, i) =>
    listOf(row, `counts[${i}]`).map((count, j) =>
      wholeNumberWithin(count, 0, MOST_RATERS, `counts[${i}][${j}]`),
    ),
  );
  const [first = []] = counts;
  const odd = counts.findIndex((row) => row.length !== first.length || sum(row) !== sum(first));
  if (odd === -1) return counts;
  throw new CaseError(`counts[${odd}] has another number of categories or ratings than counts[0]`);
}
