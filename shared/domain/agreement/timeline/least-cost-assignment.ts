// Assignment: as many rows as possible get a column of their own, at the least total cost.
import { at } from '../indexed.ts';
import { floatAt, intAt } from './typed-at.ts';

/** The columns that row r may have are columns[k] at costs[k] ≥ 0, for k from firsts[r] up to firsts[r + 1]. */
export type Choices = {
  readonly firsts: Int32Array;
  readonly columns: Int32Array;
  readonly costs: Float64Array;
  readonly columnCount: number;
};

const NONE = -1;

type State = Choices & {
  readonly leavingOut: number;
  /** The column of each row and the row of each column, or NONE. */
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
  /** Prices: cost − rowPrice − columnPrice is never negative, and 0 for what is assigned. */
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** Of the search under way: the distance of each column, ∞ where not seen yet, and the row it is reached from. */
  readonly distance: Float64Array;
  readonly reachedFrom: Int32Array;
};

/**
 * The column of each row, or −1. Exact where the costs are whole numbers and the largest × rows stays below 2⁵².
 * Rows come in one by one along the shortest path of exchanges (Hungarian method: Kuhn, 1955; shortest paths with
 * prices: Edmonds & Karp, 1972); leaving a row out costs more than all exchanges together. A search stays within the
 * rows and columns that are connected, and mostly close to its row: with few choices per row the work goes with the
 * number of rows, with all choices open with its third power.
 */
export function leastCostAssignment(choices: Choices): Int32Array {
  const rowCount = choices.firsts.length - 1;
  const { columnCount } = choices;
  const largest = choices.costs.reduce((most, cost) => Math.max(most, cost), 0);
  const state: State = {
    ...choices,
    leavingOut: Math.min(rowCount, columnCount) * largest + 1,
    columnOf: new Int32Array(rowCount).fill(NONE),
    rowOf: new Int32Array(columnCount).fill(NONE),
    rowPrice: new Float64Array(rowCount),
    columnPrice: new Float64Array(columnCount),
    distance: new Float64Array(columnCount).fill(Number.POSITIVE_INFINITY),
    reachedFrom: new Int32Array(columnCount).fill(NONE),
  };
  for (let row = 0; row < rowCount; row += 1) bringIn(state, row);
  return state.columnOf;
}

function bringIn(state: State, row: number): void {
  const { settled, frontier, end, endColumn, leftOut } = shortestExchange(state, row);
  state.rowPrice[row] = at(state.rowPrice, row) + end;
  for (const column of settled) {
    const gain = end - at(state.distance, column);
    const owner = at(state.rowOf, column);
    state.rowPrice[owner] = at(state.rowPrice, owner) + gain;
    state.columnPrice[column] = at(state.columnPrice, column) - gain;
  }
  for (const column of [...settled, ...frontier]) state.distance[column] = Number.POSITIVE_INFINITY;
  if (leftOut === NONE) exchange(state, row, endColumn);
  else if (leftOut !== row) {
    const freed = at(state.columnOf, leftOut);
    state.columnOf[leftOut] = NONE;
    exchange(state, row, freed);
  }
}

type Exchange = {
  /** Columns whose distance is final, and those seen beyond. */
  readonly settled: readonly number[];
  readonly frontier: readonly number[];
  /** The length of the path, which ends in a free column, or with leaving a row out. */
  readonly end: number;
  readonly endColumn: number;
  readonly leftOut: number;
};

/** Dijkstra's search from the new row over the columns, going on from each taken one to the row that has it. */
function shortestExchange(state: State, start: number): Exchange {
  const settled: number[] = [];
  const frontier: number[] = [];
  let row = start;
  let travelled = 0;
  let leastLeaving = Number.POSITIVE_INFINITY;
  let leftOut = NONE;
  for (;;) {
    const leaving = travelled + state.leavingOut - at(state.rowPrice, row);
    if (leaving < leastLeaving) {
      leastLeaving = leaving;
      leftOut = row;
    }
    reachFrom(state, row, travelled, frontier);
    const nearest = placeOfNearest(state.distance, frontier);
    const column = frontier[nearest];
    if (column === undefined || at(state.distance, column) >= leastLeaving) {
      return { settled, frontier, end: leastLeaving, endColumn: NONE, leftOut };
    }
    travelled = at(state.distance, column);
    row = at(state.rowOf, column);
    if (row === NONE) return { settled, frontier, end: travelled, endColumn: column, leftOut: NONE };
    settled.push(column);
    frontier[nearest] = at(frontier, frontier.length - 1);
    frontier.pop();
  }
}

function reachFrom(state: State, row: number, travelled: number, frontier: number[]): void {
  const { firsts, columns, costs, columnPrice, distance, reachedFrom } = state;
  const base = travelled - floatAt(state.rowPrice, row);
  const end = intAt(firsts, row + 1);
  for (let k = intAt(firsts, row); k < end; k += 1) {
    const column = intAt(columns, k);
    const through = base + floatAt(costs, k) - floatAt(columnPrice, column);
    const known = floatAt(distance, column);
    if (through >= known) continue;
    if (known === Number.POSITIVE_INFINITY) frontier.push(column);
    distance[column] = through;
    reachedFrom[column] = row;
  }
}

function placeOfNearest(distance: Float64Array, frontier: readonly number[]): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < frontier.length; place += 1) {
    const here = floatAt(distance, at(frontier, place));
    if (here < least) {
      least = here;
      nearest = place;
    }
  }
  return nearest;
}

/** Gives the column to the row it was reached from, that row's old column to the row before it, and so on. */
function exchange({ columnOf, rowOf, reachedFrom }: State, start: number, free: number): void {
  let column = free;
  let row: number;
  do {
    row = at(reachedFrom, column);
    const given = column;
    column = at(columnOf, row);
    columnOf[row] = given;
    rowOf[given] = row;
  } while (row !== start);
}
