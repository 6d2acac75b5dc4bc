// Reading by index where the index is known to lie inside.

/** list[index]; an index outside is a bug in the caller and throws. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} lies outside a list of ${list.length}`);
  return value;
}

/** 0, 1, …, count − 1. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Every pair of positions a < b in a list of the given length. */
export function indexPairs(count: number): [number, number][] {
  return indices(count).flatMap((b) => indices(b).map((a): [number, number] => [a, b]));
}
