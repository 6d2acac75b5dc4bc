// Alignment of two sequences of events by dynamic programming.
import { at } from '../indexed.ts';
import type { CodedEvent } from './coded-session.ts';

export type AlignmentCosts = {
  /** Of a pair with different codes, and of an event without a partner. */
  readonly disagree: number;
  readonly gap: number;
  /** Only events that start at most this many milliseconds apart can be paired. */
  readonly tolerance: number;
  /** Without it only the order of the events counts. */
  readonly timed: boolean;
};

/** Places in the two lists; null where the other rater has no such event. */
export type AlignedPair = { readonly a: number | null; readonly b: number | null };

export type Alignment = {
  readonly cost: number;
  /** Sum of the differences in onset over the pairs, in milliseconds. */
  readonly shift: number;
  readonly pairs: readonly AlignedPair[];
};

const PAIR = 1;
const ONLY_A = 2;
const ONLY_B = 3;

/**
 * The alignment of least cost; of equal ones the least shift, then pairing, then an event of A alone. Both lists in
 * order of onset. Source: Needleman & Wunsch (1970), as used for events by Quera, Bakeman & Gnisci (2007).
 */
export function alignEvents(
  a: readonly CodedEvent[],
  b: readonly CodedEvent[],
  { disagree, gap, tolerance, timed }: AlignmentCosts,
): Alignment {
  const width = b.length + 1;
  const moves = new Uint8Array((a.length + 1) * width);
  let cost = Float64Array.from({ length: width }, (_, j) => gap * j);
  let shift = new Float64Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    const above = { cost, shift };
    cost = new Float64Array(width).fill(gap * i, 0, 1);
    shift = new Float64Array(width);
    const own = at(a, i - 1);
    for (let j = 1; j < width; j += 1) {
      const other = at(b, j - 1);
      const distance = timed ? Math.abs(own.start - other.start) : 0;
      const substitution = own.code === other.code ? 0 : disagree;
      let bestCost = distance <= tolerance ? at(above.cost, j - 1) + substitution : Number.POSITIVE_INFINITY;
      let bestShift = at(above.shift, j - 1) + distance;
      let move = PAIR;
      const consider = (nextCost: number, nextShift: number, next: number): void => {
        if (nextCost > bestCost || (nextCost === bestCost && nextShift >= bestShift)) return;
        bestCost = nextCost;
        bestShift = nextShift;
        move = next;
      };
      consider(at(above.cost, j) + gap, at(above.shift, j), ONLY_A);
      consider(at(cost, j - 1) + gap, at(shift, j - 1), ONLY_B);
      cost[j] = bestCost;
      shift[j] = bestShift;
      moves[i * width + j] = move;
    }
  }
  return {
    cost: at(cost, width - 1),
    shift: at(shift, width - 1),
    pairs: tracedBack(moves, a.length, b.length),
  };
}

function tracedBack(moves: Uint8Array, lengthA: number, lengthB: number): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let i = lengthA;
  let j = lengthB;
  while (i > 0 || j > 0) {
    const move = moveAt(moves, i, j, lengthB + 1);
    if (move !== ONLY_B) i -= 1;
    if (move !== ONLY_A) j -= 1;
    pairs.push({ a: move === ONLY_B ? null : i, b: move === ONLY_A ? null : j });
  }
  return pairs.toReversed();
}

function moveAt(moves: Uint8Array, i: number, j: number, width: number): number {
  if (i === 0) return ONLY_B;
  return j === 0 ? ONLY_A : at(moves, i * width + j);
}
