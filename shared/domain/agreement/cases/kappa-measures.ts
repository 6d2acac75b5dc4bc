// Case adapters: Cohen's kappa and the 2 × 2 table.
import { type ContingencyTable, crossTabulate } from '../contingency-table.ts';
import { at, indices } from '../indexed.ts';
import { cohenKappa } from '../kappa.ts';
import { completeUnits, type Rating } from '../table.ts';
import { twoByTwoAgreement } from '../two-by-two.ts';
import { CaseError, type JsonObject, numberRows } from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { categoriesOption, isUnweighted, levelOption, ratingsInput, weightsOption } from './ratings-input.ts';

export const cohenKappaCase: Measure = (input, options) => {
  const { table, categories } =
    input['table'] === undefined ? tabulated(input, options) : given(input, options);
  const kappa = cohenKappa(table, weightsOption(options, categories), levelOption(options));
  return {
    estimate: kappa.estimate,
    po: kappa.observed,
    pe: kappa.expected,
    se: kappa.standardError,
    ...limits(kappa.interval),
    se0: kappa.nullStandardError,
    z: kappa.z,
    p: kappa.p,
    n: kappa.n,
    ...(isUnweighted(options) ? { kappa_max: kappa.maximum } : {}),
    ...because(kappa.reason),
  };
};

export const kappa2x2Case: Measure = (input, options) => {
  const [[a, b] = [], [c, d] = [], ...more] = squareTable(input);
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0) {
    throw new CaseError('table is not 2 by 2');
  }
  const result = twoByTwoAgreement(a, b, c, d, levelOption(options));
  return {
    estimate: result.kappa.estimate,
    se: result.kappa.standardError,
    ...limits(result.kappa.interval),
    po: result.kappa.observed,
    pe: result.kappa.expected,
    prevalence_index: result.prevalenceIndex,
    bias_index: result.biasIndex,
    pabak: result.pabak,
    pabak_ci_low_exact: result.pabakInterval.low,
    pabak_ci_high_exact: result.pabakInterval.high,
    kappa_max: result.kappa.maximum,
    p_pos: result.positiveAgreement,
    p_neg: result.negativeAgreement,
    ...because(result.reason),
  };
};

type Tabulated = { readonly table: ContingencyTable; readonly categories: readonly Rating[] };

function given(input: JsonObject, options: JsonObject): Tabulated {
  const table = squareTable(input);
  const positions = indices(table.length).map((index) => index + 1);
  const categories = (options['categories'] ?? null) === null ? positions : categoriesOption(options, EMPTY);
  if (categories.length === table.length) return { table, categories };
  throw new CaseError(`there are ${categories.length} categories for a table of ${table.length} rows`);
}

function tabulated(input: JsonObject, options: JsonObject): Tabulated {
  const ratings = ratingsInput(input);
  if (ratings.raterCount !== 2) throw new CaseError(`kappa compares 2 raters, not ${ratings.raterCount}`);
  const { rows } = completeUnits(ratings);
  const categories = categoriesOption(options, { raterCount: 2, units: rows });
  const pairs = rows.map((row): [Rating, Rating] => [at(row, 0), at(row, 1)]);
  return { table: crossTabulate(pairs, categories), categories };
}

const EMPTY = { raterCount: 2, units: [] };

/** input.table: q × q counts. */
function squareTable(input: JsonObject): ContingencyTable {
  const table = numberRows(input['table'], 'table');
  if (table.some((row) => row.length !== table.length)) throw new CaseError('table is not square');
  if (table.some((row) => row.some((count) => count < 0))) throw new CaseError('table has a count below 0');
  return table;
}
