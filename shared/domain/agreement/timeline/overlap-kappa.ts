// Kappa of events matched by overlap ("modified kappa").
import { type ContingencyTable, columnSums, rowSums, totalOf } from '../contingency-table.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from '../figure.ts';
import { at } from '../indexed.ts';
import { cohenKappa, type Kappa } from '../kappa.ts';
import { agreementWeights } from '../weights.ts';
import { type CodedSession, codesOf } from './coded-session.ts';
import { type EventMatching, matchEvents, matchingTable } from './event-matching.ts';
import { type NilKappa, nilKappa, withoutNil } from './nil-kappa.ts';

/** The usual share of the longer event that must be common. */
export const DEFAULT_OVERLAP = 0.6;

export type OverlapKappa = {
  readonly kappa: NilKappa;
  /** Ordinary kappa on the linked pairs only. */
  readonly linkedKappa: Kappa;
  /** Events that are part of a linked pair, as a share of all events. */
  readonly linkedFraction: Figure;
  readonly perCode: ReadonlyMap<string, Figure>;
  readonly codes: readonly string[];
  /** Codes of A in the rows, of B in the columns, "no event" last. */
  readonly table: ContingencyTable;
  readonly matching: EventMatching;
  readonly reason?: ReasonCode;
};

/** Source: Holle & Rein (2015), with exact instead of iterated expected frequencies. */
export function overlapKappa(session: CodedSession, threshold = DEFAULT_OVERLAP): OverlapKappa {
  const matching = matchEvents(session, threshold);
  const codes = codesOf(session);
  const table = matchingTable(session, matching);
  const kappa = nilKappa(table);
  const linkedTable = withoutNil(table);
  const linkedKappa = cohenKappa(linkedTable, agreementWeights(codes, 'none'));
  const perCode = new Map(codes.map((code, index) => [code, codeKappa(table, index)]));
  return {
    kappa,
    linkedKappa,
    linkedFraction: figure((2 * matching.linked.length) / (session.a.length + session.b.length)),
    perCode,
    codes,
    table,
    matching,
    ...reasonIfAnyNull(
      [kappa.estimate, linkedKappa.estimate, ...perCode.values()],
      kappa.reason ?? linkedKappa.reason ?? 'single-code',
    ),
  };
}

/** Kappa of one code against everything else. */
function codeKappa(table: ContingencyTable, index: number): Figure {
  const both = at(at(table, index), index);
  const onlyA = at(rowSums(table), index) - both;
  const onlyB = at(columnSums(table), index) - both;
  const neither = totalOf(table) - both - onlyA - onlyB;
  const weights = agreementWeights([1, 0], 'none');
  return cohenKappa(
    [
      [both, onlyA],
      [onlyB, neither],
    ],
    weights,
  ).estimate;
}
