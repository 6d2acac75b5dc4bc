// Matching of events by overlap: which events of two raters are the same, and which one of them missed.
import { crossTabulate, type ContingencyTable } from '../contingency-table.ts';
import { at } from '../indexed.ts';
import { type CodedEvent, type CodedSession, codesOf, NIL } from './coded-session.ts';

/** Places in the lists of events of A and B; overlap as a share of the longer event. */
export type EventPair = { readonly a: number; readonly b: number; readonly overlap: number };

/** The whole matching: every event is in exactly one of the lists. */
export type EventMatching = {
  /** Overlap at or above the threshold. */
  readonly linked: readonly EventPair[];
  /** Best partners, but overlapping too little. */
  readonly weak: readonly EventPair[];
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
};

/**
 * One-to-one, largest overlap first; ties go to the lower place in B, then in A. With a threshold above ½ and events
 * that do not overlap within a rater the result does not depend on the order. Source: Holle & Rein (2015).
 */
export function matchEvents({ a, b }: CodedSession, threshold: number): EventMatching {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const pairs: EventPair[] = [];
  for (const pair of overlappingPairs(a, b)) {
    if (takenA.has(pair.a) || takenB.has(pair.b)) continue;
    takenA.add(pair.a);
    takenB.add(pair.b);
    pairs.push(pair);
  }
  return {
    linked: pairs.filter(({ overlap }) => overlap >= threshold),
    weak: pairs.filter(({ overlap }) => overlap < threshold),
    onlyA: [...a.keys()].filter((index) => !takenA.has(index)),
    onlyB: [...b.keys()].filter((index) => !takenB.has(index)),
  };
}

/** All pairs that overlap, the largest overlap first. */
function overlappingPairs(a: readonly CodedEvent[], b: readonly CodedEvent[]): EventPair[] {
  const order = [...b.keys()].toSorted((i, j) => at(b, i).start - at(b, j).start);
  const longest = b.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const pairs = a.flatMap((event, index) => {
    const from = firstFrom(order, (place) => at(b, place).start > event.start - longest - 1);
    const found: EventPair[] = [];
    for (let i = from; i < order.length; i += 1) {
      const place = at(order, i);
      if (at(b, place).start > event.end) break;
      const overlap = overlapShare(event, at(b, place));
      if (overlap > 0) found.push({ a: index, b: place, overlap });
    }
    return found;
  });
  return pairs.toSorted((x, y) => y.overlap - x.overlap || x.b - y.b || x.a - y.a);
}

/** The first position of a sorted list where the condition holds, by halving. */
function firstFrom(order: readonly number[], holds: (place: number) => boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(at(order, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Common time as a share of the longer event; not positive when they do not overlap, NaN for two of no length. */
function overlapShare(x: CodedEvent, y: CodedEvent): number {
  const common = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  return common / Math.max(x.end - x.start, y.end - y.start);
}

/**
 * The codes of matched events, "no event" last. A linked pair counts twice (once for each event), a weak pair and an
 * unmatched event once for each event, beside "no event".
 */
export function matchingTable(
  session: CodedSession,
  { linked, weak, onlyA, onlyB }: EventMatching,
): ContingencyTable {
  const codeA = (index: number): string => at(session.a, index).code;
  const codeB = (index: number): string => at(session.b, index).code;
  const pairs = [
    ...linked.flatMap(({ a, b }): [string, string][] => [
      [codeA(a), codeB(b)],
      [codeA(a), codeB(b)],
    ]),
    ...[...weak.map(({ a }) => a), ...onlyA].map((a): [string, string] => [codeA(a), NIL]),
    ...[...weak.map(({ b }) => b), ...onlyB].map((b): [string, string] => [NIL, codeB(b)]),
  ];
  return crossTabulate(pairs, [...codesOf(session), NIL]);
}
