// Time-unit kappa: the recording cut into units of equal length, each with the code that is active in its middle.
import type { ContingencyTable } from '../contingency-table.ts';
import type { Figure, ReasonCode } from '../figure.ts';
import { cohenKappa, type Kappa } from '../kappa.ts';
import { agreementWeights } from '../weights.ts';
import { type CodedSession, codesOf, NIL } from './coded-session.ts';
import { agreeingNearby, sampleMiddles, unitGrid } from './time-units.ts';
import { intAt } from './typed-at.ts';

export type TimeUnitPlan = {
  /** Length of a unit in milliseconds. */
  readonly unit: number;
  /** A unit also agrees when the other rater has that code within this many units. */
  readonly toleranceUnits?: number;
  /** Compare this code with everything else, another code that started later hiding it. */
  readonly code?: string;
  /** Without it, units where either rater coded nothing are left out. */
  readonly includeNil?: boolean;
  /** Of the interval. */
  readonly level?: number;
};

export type TimeUnitKappa = {
  /** Its standard error takes the units as independent, which they are not. */
  readonly kappa: Kappa;
  /** Units by A's code (rows) and B's, without tolerance; "no event" first. */
  readonly table: ContingencyTable;
  /** With a tolerance the order of the raters matters: both orders, and their mean. */
  readonly tolerant?: { readonly aFirst: Kappa; readonly bFirst: Kappa; readonly mean: Figure };
  readonly reason?: ReasonCode;
};

/** Sources: Cohen (1960); Bakeman, Quera & Gnisci (2009) for the tolerance. */
export function timeUnitKappa(session: CodedSession, plan: TimeUnitPlan): TimeUnitKappa {
  const { unit, toleranceUnits = 0 } = plan;
  const { a, b, categories } = unitsOf(session, plan);
  const weights = agreementWeights(categories, 'none');
  const compare = (first: Int32Array, second: Int32Array): Kappa =>
    cohenKappa(countPairs(first, second, categories, plan), weights, plan.level);
  const table = countPairs(a, b, categories, plan);
  const kappa = cohenKappa(table, weights, plan.level);
  const reason = kappa.reason === undefined ? {} : { reason: kappa.reason };
  if (toleranceUnits === 0 || !(unit > 0)) return { kappa, table, ...reason };
  const aFirst = compare(a, agreeingNearby(a, b, toleranceUnits, categories.length));
  const bFirst = compare(agreeingNearby(b, a, toleranceUnits, categories.length), b);
  const mean =
    aFirst.estimate === null || bFirst.estimate === null ? null : (aFirst.estimate + bFirst.estimate) / 2;
  return { kappa, table, tolerant: { aFirst, bFirst, mean }, ...reason };
}

type Units = {
  /** Per unit a place in `categories`; the first of those is "no event", or everything but the code looked at. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly categories: readonly string[];
};

function unitsOf(session: CodedSession, { unit, code }: TimeUnitPlan): Units {
  const codes = code === undefined ? codesOf(session).filter((found) => found !== NIL) : [code];
  const numbers = new Map(codes.map((found, index) => [found, index + 1]));
  const grid = unitGrid(session.t0, session.t1, unit);
  const numberOf = (found: string): number => numbers.get(found) ?? 0;
  return {
    a: sampleMiddles(session.a, grid, numberOf),
    b: sampleMiddles(session.b, grid, numberOf),
    categories: [NIL, ...codes],
  };
}

function countPairs(
  first: Int32Array,
  second: Int32Array,
  { length: size }: readonly string[],
  { code, includeNil = true }: TimeUnitPlan,
): ContingencyTable {
  const counts = new Int32Array(size * size);
  for (let index = 0; index < first.length; index += 1) {
    const cell = intAt(first, index) * size + intAt(second, index);
    counts[cell] = intAt(counts, cell) + 1;
  }
  // The absence of the one code looked at is always compared.
  const isLeftOut = (row: number, column: number): boolean =>
    !includeNil && code === undefined && (row === 0 || column === 0);
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_cell, column) =>
      isLeftOut(row, column) ? 0 : intAt(counts, row * size + column),
    ),
  );
}
