// A recording cut into units of equal length, each with the code that is active in its middle, as numbers.
import { byStart, type CodedEvent } from './coded-session.ts';
import { floatAt, intAt } from './typed-at.ts';

/** `unit` and `t0` in milliseconds. */
export type UnitGrid = { readonly t0: number; readonly unit: number; readonly count: number };

/** As many units as fit in [t0, t1), rounded; a half goes to the even neighbour, as in the published figures. */
export function unitGrid(t0: number, t1: number, unit: number): UnitGrid {
  return { t0, unit, count: Math.max(0, roundHalfEven((t1 - t0) / unit)) };
}

/** Per unit the number of the code active in its middle, 0 without one; of several events the one that started last. */
export function sampleMiddles(
  events: readonly CodedEvent[],
  grid: UnitGrid,
  numberOf: (code: string) => number,
): Int32Array {
  const units = new Int32Array(grid.count);
  for (const { start, end, code } of byStart(events)) {
    units.fill(numberOf(code), firstMiddleFrom(start, grid), firstMiddleFrom(end, grid));
  }
  return units;
}

/** The first unit whose middle is not before the given moment; the number of units where there is none. */
function firstMiddleFrom(time: number, { t0, unit, count }: UnitGrid): number {
  const near = Math.floor((time - t0) / unit - 0.5);
  let index = Math.min(Math.max(0, near), count);
  while (index < count && t0 + (index + 0.5) * unit < time) index += 1;
  return index;
}

/**
 * The second rater's codes, replaced by the first's wherever the second has that code within `reach` units. Codes are
 * numbers below `codeCount`.
 */
export function agreeingNearby(
  first: Int32Array,
  second: Int32Array,
  reach: number,
  codeCount: number,
): Int32Array {
  const agreeing = second.slice();
  // Where the second rater's codes were last seen; NaN is near nothing.
  const seen = new Float64Array(codeCount).fill(Number.NaN);
  const agreeWhereSeen = (index: number): void => {
    const wanted = intAt(first, index);
    seen[intAt(second, index)] = index;
    if (Math.abs(index - floatAt(seen, wanted)) <= reach) agreeing[index] = wanted;
  };
  for (let index = 0; index < second.length; index += 1) agreeWhereSeen(index);
  for (let index = second.length - 1; index >= 0; index -= 1) agreeWhereSeen(index);
  return agreeing;
}

/** Rounds, and a half to the even neighbour. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
