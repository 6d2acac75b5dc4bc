// Free rows: which is the first row that nothing lies in any more, asked ten thousand times over. A tournament tree: each
// knot knows the earliest end below it, so that both finding and taking cost the height of the tree (Knuth, The Art of
// Computer Programming 3, 1998, §5.4.1).

export interface FreeRows {
  /** Takes the first row whose last span ends at or before `start`, and lets it end at `end`. */
  readonly take: (start: number, end: number) => number;
}

/** For at most so many rows. */
export function createFreeRows(most: number): FreeRows {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(most, 1)));
  // Knot 1 is the root; those below knot k are 2k and 2k + 1; row r is knot `leaves + r`.
  const ends = new Float64Array(2 * leaves).fill(-Infinity);
  const endOf = (knot: number) => ends[knot] ?? Infinity;
  return {
    take(start, end) {
      let knot = 1;
      while (knot < leaves) knot = endOf(2 * knot) <= start ? 2 * knot : 2 * knot + 1;
      const row = knot - leaves;
      ends[knot] = end;
      for (knot >>= 1; knot > 0; knot >>= 1) {
        ends[knot] = Math.min(endOf(2 * knot), endOf(2 * knot + 1));
      }
      return row;
    },
  };
}
