// Time-unit kappa: the recording cut into units of equal length, each with the code that is active in its middle.
import { crossTabulate } from '../contingency-table.ts';
import type { Figure, ReasonCode } from '../figure.ts';
import { at } from '../indexed.ts';
import { cohenKappa, type Kappa } from '../kappa.ts';
import { agreementWeights } from '../weights.ts';
import { byCodeUnit, byStart, type CodedEvent, type CodedSession, NIL } from './coded-session.ts';

export type TimeUnitPlan = {
  /** Length of a unit in milliseconds. */
  readonly unit: number;
  /** A unit also agrees when the other rater has that code within this many units. */
  readonly toleranceUnits?: number;
  /** Compare presence and absence of this code only; for codes that may overlap. */
  readonly code?: string;
  /** Without it, units where either rater coded nothing are left out. */
  readonly includeNil?: boolean;
};

export type TimeUnitKappa = {
  /** Its standard error takes the units as independent, which they are not. */
  readonly kappa: Kappa;
  /** With a tolerance the order of the raters matters: both orders, and their mean. */
  readonly tolerant?: { readonly aFirst: Kappa; readonly bFirst: Kappa; readonly mean: Figure };
  readonly reason?: ReasonCode;
};

type Codes = readonly string[];

/** Sources: Cohen (1960); Bakeman, Quera & Gnisci (2009) for the tolerance. */
export function timeUnitKappa(session: CodedSession, plan: TimeUnitPlan): TimeUnitKappa {
  const { unit, toleranceUnits = 0, includeNil = true } = plan;
  const [a, b] = [unitCodes(session.a, session, plan), unitCodes(session.b, session, plan)];
  const compare = (first: Codes, second: Codes): Kappa => kappaOfUnits(first, second, includeNil);
  const kappa = compare(a, b);
  const reason = kappa.reason === undefined ? {} : { reason: kappa.reason };
  if (toleranceUnits === 0 || !(unit > 0)) return { kappa, ...reason };
  const aFirst = compare(a, agreeingNearby(a, b, toleranceUnits));
  const bFirst = compare(agreeingNearby(b, a, toleranceUnits), b);
  const mean =
    aFirst.estimate === null || bFirst.estimate === null ? null : (aFirst.estimate + bFirst.estimate) / 2;
  return { kappa, tolerant: { aFirst, bFirst, mean }, ...reason };
}

function unitCodes(
  events: readonly CodedEvent[],
  { t0, t1 }: CodedSession,
  { unit, code }: TimeUnitPlan,
): string[] {
  const sampled = sampleMidpoints(events, t0, roundHalfEven((t1 - t0) / unit), unit);
  return code === undefined ? sampled : sampled.map((found) => (found === code ? code : NIL_OF_CODE));
}

/** Absence of the one code looked at; unlike NIL it is always compared. */
const NIL_OF_CODE = '_other';

/** The code active in the middle of each unit; of several the one that started last. */
function sampleMidpoints(events: readonly CodedEvent[], t0: number, count: number, unit: number): string[] {
  const codes = Array.from({ length: count }, () => NIL);
  const middle = (index: number): number => t0 + (index + 0.5) * unit;
  for (const { start, end, code } of byStart(events)) {
    const first = Math.max(0, Math.floor((start - t0) / unit - 0.5));
    for (let index = first; index < count && middle(index) < end; index += 1) {
      if (middle(index) >= start) codes[index] = code;
    }
  }
  return codes;
}

/** The second rater's codes, replaced by the first's wherever the second has that code within `reach` units. */
function agreeingNearby(first: Codes, second: Codes, reach: number): string[] {
  return second.map((own, index) => {
    const wanted = at(first, index);
    if (own === wanted) return own;
    for (
      let near = Math.max(0, index - reach);
      near <= Math.min(second.length - 1, index + reach);
      near += 1
    ) {
      if (second[near] === wanted) return wanted;
    }
    return own;
  });
}

function kappaOfUnits(first: Codes, second: Codes, includeNil: boolean): Kappa {
  const pairs = first
    .map((code, index): [string, string] => [code, at(second, index)])
    .filter((pair) => includeNil || !pair.includes(NIL));
  const categories = [...new Set(pairs.flat())].toSorted(byCodeUnit);
  return cohenKappa(crossTabulate(pairs, categories), agreementWeights(categories, 'none'));
}

/** Rounds, and a half to the even neighbour, as the reference implementation does. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
