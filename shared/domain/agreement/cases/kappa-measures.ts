// Case adapters: Cohen's kappa.
import { type ContingencyTable, crossTabulate } from '../contingency-table.ts';
import { at, indices } from '../indexed.ts';
import { cohenKappa } from '../kappa.ts';
import { completeUnits, type Rating } from '../table.ts';
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

type Tabulated = { readonly table: ContingencyTable; readonly categories: readonly Rating[] };

function given(input: JsonObject, options: JsonObject): Tabulated {
  const table = squareTable(input);
  const positions = indices(table.length).map((index) => index + 1);
  const categories = options['categories'] === undefined ? positions : categoriesOption(options, EMPTY);
  return { table, categories };
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
export function squareTable(input: JsonObject): ContingencyTable {
  const table = numberRows(input['table'], 'table');
  if (table.every((row) => row.length === table.length)) return table;
  throw new CaseError('table is not square');
}
