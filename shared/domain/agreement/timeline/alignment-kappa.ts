// Kappa of events paired by alignment.
import { type ContingencyTable, crossTabulate, diagonalOf, totalOf } from '../contingency-table.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from '../figure.ts';
import { at } from '../indexed.ts';
import { cohenKappa, type Kappa } from '../kappa.ts';
import { sum } from '../sums.ts';
import { agreementWeights } from '../weights.ts';
import { type AlignmentCosts, alignEvents, type EventAlignment } from './alignment.ts';
import { byStart, type CodedEvent, type CodedSession, codesOf, NIL } from './coded-session.ts';
import { type NilKappa, nilKappa, withoutNil } from './nil-kappa.ts';

export const DEFAULT_COSTS: AlignmentCosts = {
  disagree: 1,
  gap: 1,
  tolerance: Number.POSITIVE_INFINITY,
  timed: true,
};

export type AlignmentKappa = {
  readonly kappa: NilKappa;
  /** Ordinary kappa on the pairs only. */
  readonly pairedKappa: Kappa;
  readonly alignment: EventAlignment;
  /** The events in order of onset, to which the places in the alignment refer. */
  readonly a: readonly CodedEvent[];
  readonly b: readonly CodedEvent[];
  readonly nAgree: number;
  readonly nDisagree: number;
  readonly nOnlyA: number;
  readonly nOnlyB: number;
  readonly percentAgreement: Figure;
  readonly codes: readonly string[];
  readonly table: ContingencyTable;
  readonly reason?: ReasonCode;
};

/** Source: the idea of Quera, Bakeman & Gnisci (2007); costs and ties as in `alignEvents`. */
export function alignmentKappa(session: CodedSession, costs: AlignmentCosts = DEFAULT_COSTS): AlignmentKappa {
  const a = byStart(session.a);
  const b = byStart(session.b);
  const alignment = alignEvents(a, b, costs);
  const codes = codesOf(session);
  const codeIn = (events: readonly CodedEvent[], place: number | null): string =>
    place === null ? NIL : at(events, place).code;
  const table = crossTabulate(
    alignment.pairs.map((pair): [string, string] => [codeIn(a, pair.a), codeIn(b, pair.b)]),
    [...codes, NIL],
  );
  const kappa = nilKappa(table);
  const pairedTable = withoutNil(table);
  const pairedKappa = cohenKappa(pairedTable, agreementWeights(codes, 'none'));
  const nAgree = sum(diagonalOf(table));
  return {
    kappa,
    pairedKappa,
    alignment,
    a,
    b,
    nAgree,
    nDisagree: totalOf(pairedTable) - nAgree,
    nOnlyA: alignment.pairs.filter((pair) => pair.b === null).length,
    nOnlyB: alignment.pairs.filter((pair) => pair.a === null).length,
    percentAgreement: figure(nAgree / totalOf(table)),
    codes,
    table,
    ...reasonIfAnyNull(
      [kappa.estimate, pairedKappa.estimate],
      kappa.reason ?? pairedKappa.reason ?? 'no-events',
    ),
  };
}
