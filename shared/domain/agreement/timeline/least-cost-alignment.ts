// The cheapest way to lay two ordered lists along each other, by dynamic programming within a band.
import { at } from '../indexed.ts';
import { floatAt, intAt } from './typed-at.ts';

/** Places in the two lists; null where the other list has no counterpart. */
export type AlignedPair = { readonly a: number | null; readonly b: number | null };

export type Alignment = {
  readonly cost: number;
  /** Sum of the ties' costs over the pairs. */
  readonly tie: number;
  readonly pairs: readonly AlignedPair[];
};

export type AlignmentTask = {
  readonly lengthA: number;
  readonly lengthB: number;
  /** Place i of A may only be paired with the places [lows[i], highs[i]) of B; both never fall, low ≤ high. */
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  /** Of leaving a place without a counterpart. */
  readonly gap: number;
  /** Of a pair within the band, not negative; ∞ where it is not allowed. */
  readonly cost: (a: number, b: number) => number;
  /** Decides between alignments of equal cost: the lowest sum. */
  readonly tie: (a: number, b: number) => number;
};

const PAIR = 1;
const ONLY_A = 2;
const ONLY_B = 3;

/** Per row the moves within the band, and the costs at its right edge: outside, everything follows from those. */
type Table = {
  readonly moves: Uint8Array;
  /** Where the moves of a row begin. */
  readonly offsets: Float64Array;
  readonly edgeCost: Float64Array;
  readonly edgeTie: Float64Array;
};

/** Costs of aligning the places of A so far with the first 0, 1, … of B. */
type Row = { readonly costs: Float64Array; readonly ties: Float64Array };

/**
 * Of equal alignments, the one that, read from the end, pairs first, then leaves a place of A alone. Exactly what a
 * table of all places yields (as long as sums of costs are exact), for the price of the band: time and bytes go with
 * its number of places. Source: Needleman & Wunsch (1970).
 */
export function leastCostAlignment(task: AlignmentTask): Alignment {
  const table = filledTable(task);
  const { cost, tie } = rightOfBand(task, table, task.lengthA, task.lengthB);
  return { cost, tie, pairs: tracedBack(task, table) };
}

function filledTable(task: AlignmentTask): Table {
  const { lengthA, lengthB, lows, highs, gap } = task;
  const offsets = new Float64Array(lengthA + 1);
  for (let i = 0; i < lengthA; i += 1) offsets[i + 1] = at(offsets, i) + at(highs, i) - at(lows, i);
  const moves = new Uint8Array(at(offsets, lengthA));
  const edgeCost = new Float64Array(lengthA);
  const edgeTie = new Float64Array(lengthA);
  const row = { costs: new Float64Array(lengthB + 1), ties: new Float64Array(lengthB + 1) };
  // The row is known up to here.
  let reach = 0;
  for (let i = 0; i < lengthA; i += 1) {
    const high = at(highs, i);
    for (; reach < high; reach += 1) {
      row.costs[reach + 1] = at(row.costs, reach) + gap;
      row.ties[reach + 1] = at(row.ties, reach);
    }
    fillRow(task, i, row, moves.subarray(at(offsets, i)));
    edgeCost[i] = at(row.costs, high);
    edgeTie[i] = at(row.ties, high);
  }
  return { moves, offsets, edgeCost, edgeTie };
}

/** One row in place of the one above it; the loop runs for every place of the band. */
function fillRow(task: AlignmentTask, i: number, { costs, ties }: Row, moves: Uint8Array): void {
  const { gap, cost, tie } = task;
  const low = intAt(task.lows, i);
  const high = intAt(task.highs, i);
  let diagonalCost = floatAt(costs, low);
  let diagonalTie = floatAt(ties, low);
  // Left of its band a place of A stays alone.
  let bestCost = diagonalCost + gap;
  let bestTie = diagonalTie;
  costs[low] = bestCost;
  for (let j = low; j < high; j += 1) {
    const aboveCost = floatAt(costs, j + 1);
    const aboveTie = floatAt(ties, j + 1);
    const leftCost = bestCost + gap;
    const leftTie = bestTie;
    bestCost = diagonalCost + cost(i, j);
    bestTie = diagonalTie + tie(i, j);
    let move = PAIR;
    if (isBetter(aboveCost + gap, aboveTie, bestCost, bestTie)) {
      bestCost = aboveCost + gap;
      bestTie = aboveTie;
      move = ONLY_A;
    }
    if (isBetter(leftCost, leftTie, bestCost, bestTie)) {
      bestCost = leftCost;
      bestTie = leftTie;
      move = ONLY_B;
    }
    moves[j - low] = move;
    costs[j + 1] = bestCost;
    ties[j + 1] = bestTie;
    diagonalCost = aboveCost;
    diagonalTie = aboveTie;
  }
}

function isBetter(cost: number, tie: number, thanCost: number, thanTie: number): boolean {
  return cost < thanCost || (cost === thanCost && tie < thanTie);
}

function tracedBack(task: AlignmentTask, table: Table): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let i = task.lengthA;
  let j = task.lengthB;
  while (i > 0 || j > 0) {
    const move = moveAt(task, table, i, j);
    if (move !== ONLY_B) i -= 1;
    if (move !== ONLY_A) j -= 1;
    pairs.push({ a: move === ONLY_B ? null : i, b: move === ONLY_A ? null : j });
  }
  return pairs.toReversed();
}

/** The last step of the best alignment of the first i of A with the first j of B. */
function moveAt(task: AlignmentTask, table: Table, i: number, j: number): number {
  if (i === 0) return ONLY_B;
  const low = at(task.lows, i - 1);
  if (j <= low) return ONLY_A;
  if (j <= at(task.highs, i - 1)) return at(table.moves, at(table.offsets, i - 1) + j - 1 - low);
  const withoutA = rightOfBand(task, table, i - 1, j);
  const withoutB = rightOfBand(task, table, i, j - 1);
  return isBetter(withoutB.cost, withoutB.tie, withoutA.cost, withoutA.tie) ? ONLY_B : ONLY_A;
}

/** What the first i of A and the first j of B cost, where j is not left of the right edge of row i. */
function rightOfBand(
  { gap, highs }: AlignmentTask,
  { edgeCost, edgeTie }: Table,
  i: number,
  j: number,
): { cost: number; tie: number } {
  if (i === 0) return { cost: gap * j, tie: 0 };
  return { cost: at(edgeCost, i - 1) + gap * (j - at(highs, i - 1)), tie: at(edgeTie, i - 1) };
}
