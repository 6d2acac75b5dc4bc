// Alignment of two sequences of events: which follow each other in the same order.
import { type CodedEvent, codeIndices, startsOf } from './coded-session.ts';
import { type AlignedPair, leastCostAlignment } from './least-cost-alignment.ts';
import { onsetBand } from './onset-band.ts';
import { floatAt } from './typed-at.ts';

export type AlignmentCosts = {
  /** Of a pair with different codes, and of an event without a partner. */
  readonly disagree: number;
  readonly gap: number;
  /** Only events that start at most this many milliseconds apart can be paired. */
  readonly tolerance: number;
  /** Without it only the order of the events counts. */
  readonly timed: boolean;
};

export type EventAlignment = {
  readonly cost: number;
  /** Sum of the differences in onset over the pairs, in milliseconds. */
  readonly shift: number;
  readonly pairs: readonly AlignedPair[];
};

/**
 * The alignment of least cost; of equal ones the least shift, then pairing, then an event of A alone. Both lists in
 * order of onset. A tolerance keeps the work to events near each other: 5,000 by 5,000 events take milliseconds with
 * it, 25 million steps without. Source: Needleman & Wunsch (1970), as used for events by Quera, Bakeman & Gnisci
 * (2007).
 */
export function alignEvents(
  a: readonly CodedEvent[],
  b: readonly CodedEvent[],
  { disagree, gap, tolerance, timed }: AlignmentCosts,
): EventAlignment {
  const [codesA, codesB] = codeIndices({ a, b });
  const [startsA, startsB] = [startsOf(a), startsOf(b)];
  const { cost, tie, pairs } = leastCostAlignment({
    lengthA: a.length,
    lengthB: b.length,
    ...onsetBand(startsA, startsB, timed ? tolerance : Number.POSITIVE_INFINITY),
    gap,
    cost: (i, j) => (codesA[i] === codesB[j] ? 0 : disagree),
    tie: timed ? (i, j) => Math.abs(floatAt(startsA, i) - floatAt(startsB, j)) : () => 0,
  });
  return { cost, shift: tie, pairs };
}
