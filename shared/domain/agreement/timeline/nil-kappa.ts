// Kappa for a table of matched events, where "both raters saw nothing" cannot occur.
import { columnSums, type ContingencyTable, diagonalOf, rowSums } from '../contingency-table.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from '../figure.ts';
import { at } from '../indexed.ts';
import { sum } from '../sums.ts';

export type NilKappa = {
  readonly estimate: Figure;
  readonly observed: Figure;
  readonly expected: Figure;
  readonly maximum: Figure;
  readonly reason?: ReasonCode;
};

/**
 * The last row and column are "no event"; their common cell is empty by construction. Chance agreement is the limit
 * of iterative proportional fitting (Holle & Rein 2015) in closed form:
 * pe = M Σ r_i c_i / (R C N), i without nil, R = N − r_nil, C = N − c_nil, M = N − r_nil − c_nil.
 * Undefined with one code (pe is then po, whatever the raters do) and when a rater coded nothing.
 */
export function nilKappa(table: ContingencyTable): NilKappa {
  const rows = rowSums(table);
  const columns = columnSums(table);
  const n = sum(rows);
  const observed = sum(diagonalOf(table)) / n;
  if (table.length <= 2) {
    const reason = n === 0 ? 'no-events' : 'single-code';
    return { estimate: null, observed: figure(observed), expected: figure(observed), maximum: null, reason };
  }
  const last = table.length - 1;
  const rowsTotal = n - at(rows, last);
  const columnsTotal = n - at(columns, last);
  const matched = n - at(rows, last) - at(columns, last);
  const products = sum(rows.slice(0, last).map((row, i) => row * at(columns, i)));
  const expected = (matched * products) / (rowsTotal * columnsTotal * n);
  const largest = sum(rows.map((row, i) => Math.min(row, at(columns, i)))) / n;
  const estimate = figure((observed - expected) / (1 - expected));
  return {
    estimate,
    observed: figure(observed),
    expected: figure(expected),
    maximum: figure((largest - expected) / (1 - expected)),
    ...reasonIfAnyNull([estimate], rowsTotal === 0 || columnsTotal === 0 ? 'no-events' : 'single-code'),
  };
}

/** Ordinary unweighted kappa of the part of the table without "no event". */
export function withoutNil(table: ContingencyTable): ContingencyTable {
  return table.slice(0, -1).map((row) => row.slice(0, -1));
}
