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
  costs: AlignmentCosts,
): Alignment {
  const width = b.length + 1;
  const moves = new Uint8Array((a.length + 1) * width);
  let above = firstRow(width, costs.gap);
  a.forEach((event, index) => {
    above = nextRow(
      above,
      event,
      b,
      { ...costs, start: costs.gap * (index + 1) },
      moves.subarray((index + 1) * width),
    );
  });
  const end = width - 1;
  return {
    cost: at(above.cost, end),
    shift: at(above.shift, end),
    pairs: tracedBack(moves, a.length, b.length),
  };
}

/** The best cost, and the shift that goes with it, of aligning the events so far with the first 0, 1, … of B. */
type Row = { readonly cost: Float64Array; readonly shift: Float64Array };

function firstRow(width: number, gap: number): Row {
  return { cost: Float64Array.from({ length: width }, (_, j) => gap * j), shift: new Float64Array(width) };
}

/** Fills one row of the table; this loop runs for every pair of events, hence without calls but `at`. */
function nextRow(
  above: Row,
  event: CodedEvent,
  b: readonly CodedEvent[],
  { disagree, gap, tolerance, timed, start }: AlignmentCosts & { readonly start: number },
  moves: Uint8Array,
): Row {
  const cost = new Float64Array(b.length + 1);
  const shift = new Float64Array(b.length + 1);
  cost[0] = start;
  for (let j = 1; j <= b.length; j += 1) {
    const other = at(b, j - 1);
    const distance = timed ? Math.abs(event.start - other.start) : 0;
    const pairCost = at(above.cost, j - 1) + (event.code === other.code ? 0 : disagree);
    let bestCost = distance <= tolerance ? pairCost : Number.POSITIVE_INFINITY;
    let bestShift = at(above.shift, j - 1) + distance;
    let move = PAIR;
    const costA = at(above.cost, j) + gap;
    const shiftA = at(above.shift, j);
    if (costA < bestCost || (costA === bestCost && shiftA < bestShift)) {
      bestCost = costA;
      bestShift = shiftA;
      move = ONLY_A;
    }
    const costB = at(cost, j - 1) + gap;
    const shiftB = at(shift, j - 1);
    if (costB < bestCost || (costB === bestCost && shiftB < bestShift)) {
      bestCost = costB;
      bestShift = shiftB;
      move = ONLY_B;
    }
    cost[j] = bestCost;
    shift[j] = bestShift;
    moves[j] = move;
  }
  return { cost, shift };
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
