// Reading by index in the innermost loops. `at` meets lists of every kind, for which the engine finds no fast path;
// these meet one kind each, which makes a loop of millions of steps up to twice as fast.

/** list[index]; an index outside is a bug in the caller and throws. */
export function floatAt(list: Float64Array, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} lies outside ${list.length} numbers`);
  return value;
}

/** list[index]; an index outside is a bug in the caller and throws. */
export function intAt(list: Int32Array, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} lies outside ${list.length} numbers`);
  return value;
}
