// Codes of linked events crossed, with "no event" for those without a partner.
import { type ContingencyTable, crossTabulate } from '../contingency-table.ts';
import { at } from '../indexed.ts';
import { type CodedSession, codesOf, NIL } from './coded-session.ts';
import type { TimelineMatching } from './timeline-report.ts';

/** Codes of A in the rows, of B in the columns, in the order of `codesOf`, "no event" last; every pair counts once. */
export function linkTable(
  session: CodedSession,
  { pairs, omissions, commissions }: TimelineMatching,
): ContingencyTable {
  const codeA = (place: number): string => at(session.a, place).code;
  const codeB = (place: number): string => at(session.b, place).code;
  return crossTabulate(
    [
      ...pairs.map(({ a, b }): [string, string] => [codeA(a), codeB(b)]),
      ...omissions.map((a): [string, string] => [codeA(a), NIL]),
      ...commissions.map((b): [string, string] => [NIL, codeB(b)]),
    ],
    [...codesOf(session), NIL],
  );
}

/** The same with every pair counted twice, once for each of its events. Source: Holle & Rein (2015). */
export function eventTable(table: ContingencyTable): ContingencyTable {
  const last = table.length - 1;
  return table.map((row, i) => row.map((count, j) => (i === last || j === last ? count : 2 * count)));
}
